using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace InConfidence.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(StoreContext))]
    [Migration("20261127025000_ListIndexes")]
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(name: "is_news", table: "alert", type: "INTEGER", nullable: false, defaultValue: false);
            migrationBuilder.Sql("UPDATE alert SET is_news = TRUE WHERE read_at IS NULL AND EXISTS (SELECT 1 FROM alert taken WHERE taken.record = alert.record AND taken.person = alert.person AND taken.acknowledged_at IS NOT NULL)");
            migrationBuilder.CreateIndex(name: "ix_advice_school_answered_at", table: "advice", columns: new[] { "school", "answered_at" });
            migrationBuilder.CreateIndex(name: "ix_alert_school_person_record", table: "alert", columns: new[] { "school", "person", "record" }, filter: "is_news AND read_at IS NULL");
            migrationBuilder.CreateIndex(name: "ix_meeting_school_kept_at_with", table: "meeting", columns: new[] { "school", "kept_at", "with" });
            migrationBuilder.CreateIndex(name: "ix_record_school_adult_involved", table: "record", columns: new[] { "school", "adult_involved" });
            migrationBuilder.CreateIndex(name: "ix_record_school_writer_released_at", table: "record", columns: new[] { "school", "writer", "released_at" });
            migrationBuilder.CreateIndex(name: "ix_strand_school_closed_at", table: "strand", columns: new[] { "school", "closed_at" });
            migrationBuilder.CreateIndex(name: "ix_strand_item_record", table: "strand_item", column: "record");
            migrationBuilder.CreateIndex(name: "ix_step_school_answered_at_due_at_raised_at", table: "step", columns: new[] { "school", "answered_at", "due_at", "raised_at" });
            migrationBuilder.DropIndex(name: "ix_step_school_answered_at_due_at", table: "step");
            migrationBuilder.DropIndex(name: "ix_record_school_writer", table: "record");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_advice_school_answered_at", table: "advice");
            migrationBuilder.DropIndex(name: "ix_alert_school_person_record", table: "alert");
            migrationBuilder.DropIndex(name: "ix_meeting_school_kept_at_with", table: "meeting");
            migrationBuilder.DropIndex(name: "ix_record_school_adult_involved", table: "record");
            migrationBuilder.DropIndex(name: "ix_record_school_writer_released_at", table: "record");
            migrationBuilder.DropIndex(name: "ix_strand_school_closed_at", table: "strand");
            migrationBuilder.DropIndex(name: "ix_strand_item_record", table: "strand_item");
            migrationBuilder.DropIndex(name: "ix_step_school_answered_at_due_at_raised_at", table: "step");
            migrationBuilder.CreateIndex(name: "ix_step_school_answered_at_due_at", table: "step", columns: new[] { "school", "answered_at", "due_at" });
            migrationBuilder.CreateIndex(name: "ix_record_school_writer", table: "record", columns: new[] { "school", "writer" });
            migrationBuilder.DropColumn(name: "is_news", table: "alert");
        }
    }
}
