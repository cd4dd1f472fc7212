using InConfidence.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InConfidence.Data.Mappings;

internal sealed class PolicyVersionMapping : IEntityTypeConfiguration<PolicyVersionRow>
{
    public void Configure(EntityTypeBuilder<PolicyVersionRow> builder)
    {
        builder.ToTable("policy_version").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.UploadedAt });
    }
}

internal sealed class AssessmentMapping : IEntityTypeConfiguration<AssessmentRow>
{
    public void Configure(EntityTypeBuilder<AssessmentRow> builder)
    {
        builder.ToTable("assessment").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Record, row.Number }).IsUnique();
    }
}

internal sealed class StepMapping : IEntityTypeConfiguration<StepRow>
{
    public void Configure(EntityTypeBuilder<StepRow> builder)
    {
        builder.ToTable("step").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.NameLookup, row.Record }).IsUnique();
        builder.HasIndex(row => row.Record);
        builder.HasIndex(row => new { row.School, row.AnsweredAt, row.DueAt, row.RaisedAt });
    }
}

internal sealed class SharingMapping : IEntityTypeConfiguration<SharingRow>
{
    public void Configure(EntityTypeBuilder<SharingRow> builder)
    {
        builder.ToTable("sharing").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Record, row.Number }).IsUnique();
    }
}
