using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InConfidence.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Cases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    held_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    record = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<Guid>(type: "TEXT", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    answer = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "part_grant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    strand = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: true),
                    part = table.Column<int>(type: "INTEGER", nullable: false),
                    record = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: false),
                    review_at = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<Guid>(type: "TEXT", nullable: false),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_part_grant", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "strand",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    student = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<Guid>(type: "TEXT", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    closing = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strand", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "strand_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school = table.Column<Guid>(type: "TEXT", nullable: false),
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    strand = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<Guid>(type: "TEXT", nullable: false),
                    record = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strand_item", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_school_held_by",
                table: "case_file",
                columns: new[] { "school", "held_by" });

            migrationBuilder.CreateIndex(
                name: "ix_case_file_school_opened_at",
                table: "case_file",
                columns: new[] { "school", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "ix_case_item_case_at",
                table: "case_item",
                columns: new[] { "case", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_case_item_record",
                table: "case_item",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_case_item_school_is_open_due_at",
                table: "case_item",
                columns: new[] { "school", "is_open", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_part_grant_case",
                table: "part_grant",
                column: "case");

            migrationBuilder.CreateIndex(
                name: "ix_part_grant_record",
                table: "part_grant",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_part_grant_school_person_until",
                table: "part_grant",
                columns: new[] { "school", "person", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_part_grant_school_until",
                table: "part_grant",
                columns: new[] { "school", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_strand_case_student",
                table: "strand",
                columns: new[] { "case", "student" });

            migrationBuilder.CreateIndex(
                name: "ix_strand_school_student",
                table: "strand",
                columns: new[] { "school", "student" });

            migrationBuilder.CreateIndex(
                name: "ix_strand_item_case_record",
                table: "strand_item",
                columns: new[] { "case", "record" });

            migrationBuilder.CreateIndex(
                name: "ix_strand_item_item",
                table: "strand_item",
                column: "item");

            migrationBuilder.CreateIndex(
                name: "ix_strand_item_strand_item",
                table: "strand_item",
                columns: new[] { "strand", "item" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_file");

            migrationBuilder.DropTable(
                name: "case_item");

            migrationBuilder.DropTable(
                name: "part_grant");

            migrationBuilder.DropTable(
                name: "strand");

            migrationBuilder.DropTable(
                name: "strand_item");
        }
    }
}
