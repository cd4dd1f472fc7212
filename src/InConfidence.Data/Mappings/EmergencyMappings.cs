using InConfidence.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InConfidence.Data.Mappings;

internal sealed class OpeningMapping : IEntityTypeConfiguration<OpeningRow>
{
    public void Configure(EntityTypeBuilder<OpeningRow> builder)
    {
        builder.ToTable("opening").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.By, row.Until });
        builder.HasIndex(row => new { row.School, row.ClimbsAt });
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasMany(row => row.Records).WithOne().HasForeignKey(opened => opened.Opening);
        builder.HasMany(row => row.Told).WithOne().HasForeignKey(told => told.Opening);
    }
}

internal sealed class OpenedRecordMapping : IEntityTypeConfiguration<OpenedRecordRow>
{
    public void Configure(EntityTypeBuilder<OpenedRecordRow> builder)
    {
        builder.ToTable("opening_record").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Opening, row.Record }).IsUnique();
        builder.HasIndex(row => row.Record);
    }
}

internal sealed class OpeningToldMapping : IEntityTypeConfiguration<OpeningToldRow>
{
    public void Configure(EntityTypeBuilder<OpeningToldRow> builder)
    {
        builder.ToTable("opening_told").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Opening, row.Person }).IsUnique();
        builder.HasIndex(row => new { row.School, row.Person });
    }
}
