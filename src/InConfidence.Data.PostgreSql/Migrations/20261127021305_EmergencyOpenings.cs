using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InConfidence.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class EmergencyOpenings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "opening",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    student = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<Guid>(type: "uuid", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: true),
                    climbs_at = table.Column<long>(type: "bigint", nullable: true),
                    reviewed_at = table.Column<long>(type: "bigint", nullable: true),
                    reviewed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    review = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opening", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "opening_record",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    opening = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opening_record", x => x.id);
                    table.ForeignKey(
                        name: "fk_opening_record_opening_opening",
                        column: x => x.opening,
                        principalTable: "opening",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "opening_told",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    opening = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<Guid>(type: "uuid", nullable: false),
                    as_role = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    read_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opening_told", x => x.id);
                    table.ForeignKey(
                        name: "fk_opening_told_opening_opening",
                        column: x => x.opening,
                        principalTable: "opening",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_opening_school_by_until",
                table: "opening",
                columns: new[] { "school", "by", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_opening_school_climbs_at",
                table: "opening",
                columns: new[] { "school", "climbs_at" });

            migrationBuilder.CreateIndex(
                name: "ix_opening_record_opening_record",
                table: "opening_record",
                columns: new[] { "opening", "record" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_opening_record_record",
                table: "opening_record",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_opening_told_opening_person",
                table: "opening_told",
                columns: new[] { "opening", "person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_opening_told_school_person",
                table: "opening_told",
                columns: new[] { "school", "person" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "opening_record");

            migrationBuilder.DropTable(
                name: "opening_told");

            migrationBuilder.DropTable(
                name: "opening");
        }
    }
}
