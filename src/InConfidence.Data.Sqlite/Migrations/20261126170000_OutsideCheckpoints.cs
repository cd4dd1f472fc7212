using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InConfidence.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(StoreContext))]
    [Migration("20261126170000_OutsideCheckpoints")]
    public partial class OutsideCheckpoints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.CreateTable(
                name: "checkpoint_outside",
                columns: table => new
                {
                    school = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place_lookup = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table => table.PrimaryKey("pk_checkpoint_outside", x => new { x.school, x.day, x.place_lookup }));

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "checkpoint_outside");
    }
}
