using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InConfidence.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SeenStudents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_strand_school_closed_at",
                table: "strand");

            migrationBuilder.DropIndex(
                name: "ix_step_record_name_lookup",
                table: "step");

            migrationBuilder.DropIndex(
                name: "ix_case_item_school_is_open_due_at",
                table: "case_item");

            migrationBuilder.AddColumn<long>(
                name: "seen_at",
                table: "strand",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // What was asked of every item and meeting until now is kept with the student: 1 is a record, 4 a meeting.
            migrationBuilder.Sql("""
                UPDATE strand SET seen_at = (SELECT MAX(seen.at) FROM (
                    SELECT c.opened_at AS at FROM case_file c WHERE c.id = strand."case"
                    UNION ALL SELECT i.at FROM strand_item h JOIN case_item i ON i.id = h.item WHERE h.strand = strand.id AND i.kind IN (1, 4)
                    UNION ALL SELECT m.kept_at AS at FROM strand_item h JOIN meeting m ON m.record = h.record WHERE h.strand = strand.id) seen)
                """);

            migrationBuilder.CreateIndex(
                name: "ix_strand_school_closed_at_seen_at",
                table: "strand",
                columns: new[] { "school", "closed_at", "seen_at" });

            migrationBuilder.CreateIndex(
                name: "ix_step_name_lookup_record",
                table: "step",
                columns: new[] { "name_lookup", "record" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_step_record",
                table: "step",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_case_item_school_due_at",
                table: "case_item",
                columns: new[] { "school", "due_at" },
                filter: "is_open");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_strand_school_closed_at_seen_at",
                table: "strand");

            migrationBuilder.DropIndex(
                name: "ix_step_name_lookup_record",
                table: "step");

            migrationBuilder.DropIndex(
                name: "ix_step_record",
                table: "step");

            migrationBuilder.DropIndex(
                name: "ix_case_item_school_due_at",
                table: "case_item");

            migrationBuilder.DropColumn(
                name: "seen_at",
                table: "strand");

            migrationBuilder.CreateIndex(
                name: "ix_strand_school_closed_at",
                table: "strand",
                columns: new[] { "school", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_step_record_name_lookup",
                table: "step",
                columns: new[] { "record", "name_lookup" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_item_school_is_open_due_at",
                table: "case_item",
                columns: new[] { "school", "is_open", "due_at" });
        }
    }
}
