using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InConfidence.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(StoreContext))]
    [Migration("20261124050000_UnansweredSince")]
    public partial class UnansweredSince : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(name: "unanswered_since", table: "record", type: "INTEGER", nullable: true);
            migrationBuilder.CreateIndex(name: "ix_record_school_signed_at", table: "record", columns: new[] { "school", "signed_at" });
            migrationBuilder.CreateIndex(name: "ix_record_school_unanswered_since", table: "record", columns: new[] { "school", "unanswered_since" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_record_school_unanswered_since", table: "record");
            migrationBuilder.DropIndex(name: "ix_record_school_signed_at", table: "record");
            migrationBuilder.DropColumn(name: "unanswered_since", table: "record");
        }
    }
}
