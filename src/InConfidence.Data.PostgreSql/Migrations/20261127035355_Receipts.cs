using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InConfidence.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Receipts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "leaf_hash",
                table: "record_version",
                type: "bytea",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "leaf_hash",
                table: "record_version");
        }
    }
}
