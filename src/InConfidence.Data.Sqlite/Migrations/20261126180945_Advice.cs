using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InConfidence.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Advice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "advice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school = table.Column<Guid>(type: "TEXT", nullable: false),
                    record = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    key_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<Guid>(type: "TEXT", nullable: false),
                    climbs_at = table.Column<long>(type: "INTEGER", nullable: true),
                    nobody_left_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answer = table.Column<Guid>(type: "TEXT", nullable: true),
                    followed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    followed = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_advice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "advice_asked",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school = table.Column<Guid>(type: "TEXT", nullable: false),
                    advice = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    as_role = table.Column<int>(type: "INTEGER", nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_advice_asked", x => x.id);
                    table.ForeignKey(
                        name: "fk_advice_asked_advice_advice",
                        column: x => x.advice,
                        principalTable: "advice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_advice_record",
                table: "advice",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_advice_school_asked_by",
                table: "advice",
                columns: new[] { "school", "asked_by" });

            migrationBuilder.CreateIndex(
                name: "ix_advice_school_climbs_at",
                table: "advice",
                columns: new[] { "school", "climbs_at" });

            migrationBuilder.CreateIndex(
                name: "ix_advice_asked_advice_person",
                table: "advice_asked",
                columns: new[] { "advice", "person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_advice_asked_school_person",
                table: "advice_asked",
                columns: new[] { "school", "person" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "advice_asked");

            migrationBuilder.DropTable(
                name: "advice");
        }
    }
}
