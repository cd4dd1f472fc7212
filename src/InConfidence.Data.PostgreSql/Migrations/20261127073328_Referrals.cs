using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InConfidence.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Referrals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "referral",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<Guid>(type: "uuid", nullable: false),
                    draft = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<long>(type: "bigint", nullable: true),
                    due_at = table.Column<long>(type: "bigint", nullable: true),
                    waited = table.Column<int>(type: "integer", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referral_act",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school = table.Column<Guid>(type: "uuid", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    referral = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral_act", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_referral_record",
                table: "referral",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_referral_school_ended_at_due_at",
                table: "referral",
                columns: new[] { "school", "ended_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_referral_act_record",
                table: "referral_act",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_referral_act_referral_number",
                table: "referral_act",
                columns: new[] { "referral", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "referral");

            migrationBuilder.DropTable(
                name: "referral_act");
        }
    }
}
