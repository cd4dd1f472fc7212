using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InConfidence.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class CounsellingNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "for_life",
                table: "opening",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "counselling_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    student = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    adult_involved = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<Guid>(type: "uuid", nullable: false),
                    risk = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counselling_note", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_counselling_note_school_by_at",
                table: "counselling_note",
                columns: new[] { "school", "by", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_counselling_note_school_student",
                table: "counselling_note",
                columns: new[] { "school", "student" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "counselling_note");

            migrationBuilder.DropColumn(
                name: "for_life",
                table: "opening");
        }
    }
}
