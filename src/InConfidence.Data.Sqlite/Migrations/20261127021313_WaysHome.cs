using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InConfidence.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WaysHome : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "home_lift",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school = table.Column<Guid>(type: "TEXT", nullable: false),
                    record = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    agreed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ending = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_home_lift", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "way_home",
                columns: table => new
                {
                    school = table.Column<Guid>(type: "TEXT", nullable: false),
                    student = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_way_home", x => new { x.school, x.student });
                });

            migrationBuilder.CreateIndex(
                name: "ix_home_lift_record_number",
                table: "home_lift",
                columns: new[] { "record", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_home_lift_school_ended_at_agreed_at",
                table: "home_lift",
                columns: new[] { "school", "ended_at", "agreed_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "home_lift");

            migrationBuilder.DropTable(
                name: "way_home");
        }
    }
}
