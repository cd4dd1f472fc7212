using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InConfidence.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(StoreContext))]
    [Migration("20261126020000_WaitingGrants")]
    public partial class WaitingGrants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<bool>(name: "waiting", table: "role_grant", type: "boolean", nullable: false, defaultValue: false);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.DropColumn(name: "waiting", table: "role_grant");
    }
}
