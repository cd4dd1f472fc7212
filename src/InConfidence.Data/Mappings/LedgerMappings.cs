using InConfidence.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InConfidence.Data.Mappings;

internal sealed class LedgerEntryMapping : IEntityTypeConfiguration<LedgerEntryRow>
{
    public void Configure(EntityTypeBuilder<LedgerEntryRow> builder) =>
        builder.ToTable("ledger_entry").HasKey(row => new { row.School, row.Number });
}

internal sealed class LogHeadMapping : IEntityTypeConfiguration<LogHeadRow>
{
    public void Configure(EntityTypeBuilder<LogHeadRow> builder) => builder.ToTable("log_head").HasKey(row => row.School);
}

internal sealed class CheckpointMapping : IEntityTypeConfiguration<CheckpointRow>
{
    public void Configure(EntityTypeBuilder<CheckpointRow> builder) =>
        builder.ToTable("checkpoint").HasKey(row => new { row.School, row.Size });
}

internal sealed class SigningKeyMapping : IEntityTypeConfiguration<SigningKeyRow>
{
    public void Configure(EntityTypeBuilder<SigningKeyRow> builder) =>
        builder.ToTable("signing_key").HasKey(row => new { row.School, row.Number });
}

internal sealed class OutsideCheckpointMapping : IEntityTypeConfiguration<OutsideCheckpointRow>
{
    public void Configure(EntityTypeBuilder<OutsideCheckpointRow> builder) =>
        builder.ToTable("checkpoint_outside").HasKey(row => new { row.School, row.Day, row.PlaceLookup });
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKeyRow>
{
    public void Configure(EntityTypeBuilder<ProtectionKeyRow> builder) => builder.ToTable("protection_key").HasKey(row => row.Id);
}

internal sealed class MailMapping : IEntityTypeConfiguration<MailRow>
{
    public void Configure(EntityTypeBuilder<MailRow> builder)
    {
        builder.ToTable("mail").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.SentAt, row.NextTryAt });
    }
}

internal sealed class DutyLineMapping : IEntityTypeConfiguration<DutyLineRow>
{
    public void Configure(EntityTypeBuilder<DutyLineRow> builder)
    {
        builder.ToTable("duty_line").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.Until });
    }
}
