using InConfidence.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InConfidence.Data.Mappings;

internal sealed class DraftMapping : IEntityTypeConfiguration<DraftRow>
{
    public void Configure(EntityTypeBuilder<DraftRow> builder)
    {
        builder.ToTable("draft").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.Writer });
        builder.HasIndex(row => new { row.School, row.State, row.FirstWordsAt });
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}

internal sealed class RecordMapping : IEntityTypeConfiguration<RecordRow>
{
    public void Configure(EntityTypeBuilder<RecordRow> builder)
    {
        builder.ToTable("record").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.Draft }).IsUnique();
        builder.HasIndex(row => new { row.School, row.Writer, row.ReleasedAt });
        builder.HasIndex(row => new { row.School, row.ReleasedAt });
        builder.HasIndex(row => new { row.School, row.AdultInvolved });
        builder.HasIndex(row => new { row.School, row.SignedAt });
        builder.HasIndex(row => new { row.School, row.UnansweredSince });
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasMany(row => row.People).WithOne().HasForeignKey(person => person.Record);
        builder.HasMany(row => row.Alerts).WithOne().HasForeignKey(alert => alert.Record);
    }
}

internal sealed class RecordPersonMapping : IEntityTypeConfiguration<RecordPersonRow>
{
    public void Configure(EntityTypeBuilder<RecordPersonRow> builder)
    {
        builder.ToTable("record_person").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Record, row.Part, row.Person });
        builder.HasIndex(row => new { row.School, row.Person });
    }
}

internal sealed class RecordVersionMapping : IEntityTypeConfiguration<RecordVersionRow>
{
    public void Configure(EntityTypeBuilder<RecordVersionRow> builder)
    {
        builder.ToTable("record_version").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Record, row.Number }).IsUnique();
    }
}

internal sealed class MeetingMapping : IEntityTypeConfiguration<MeetingRow>
{
    public void Configure(EntityTypeBuilder<MeetingRow> builder)
    {
        builder.ToTable("meeting").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.DueAt });
        builder.HasIndex(row => new { row.School, row.KeptAt, row.With });
        builder.HasIndex(row => row.Record);
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<DecisionRow>
{
    public void Configure(EntityTypeBuilder<DecisionRow> builder)
    {
        builder.ToTable("decision").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.Record });
    }
}

internal sealed class AlertMapping : IEntityTypeConfiguration<AlertRow>
{
    public void Configure(EntityTypeBuilder<AlertRow> builder)
    {
        builder.ToTable("alert").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.Person, row.AcknowledgedAt });
        builder.HasIndex(row => new { row.School, row.Person, row.Record }).HasFilter("is_news AND read_at IS NULL");
        builder.HasIndex(row => new { row.Record, row.Step });
    }
}
