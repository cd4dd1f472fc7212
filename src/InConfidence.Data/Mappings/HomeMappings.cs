using InConfidence.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InConfidence.Data.Mappings;

internal sealed class WayHomeMapping : IEntityTypeConfiguration<WayHomeRow>
{
    public void Configure(EntityTypeBuilder<WayHomeRow> builder) => builder.ToTable("way_home").HasKey(row => new { row.School, row.Student });
}

internal sealed class HomeLiftMapping : IEntityTypeConfiguration<HomeLiftRow>
{
    public void Configure(EntityTypeBuilder<HomeLiftRow> builder)
    {
        builder.ToTable("home_lift").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Record, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.School, row.EndedAt, row.AgreedAt });
    }
}
