using InConfidence.Data.Mappings;
using InConfidence.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data;

/// <summary>The one model of both databases. Nothing outside this project reaches it: saving goes through CommitAsync.</summary>
internal sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<SchoolRow> Schools => Set<SchoolRow>();

    public DbSet<SigningKeyRow> SigningKeys => Set<SigningKeyRow>();

    public DbSet<SealedTextRow> SealedTexts => Set<SealedTextRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<PersonRelationRow> Relations => Set<PersonRelationRow>();

    public DbSet<RoleGrantRow> RoleGrants => Set<RoleGrantRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<RecordRow> Records => Set<RecordRow>();

    public DbSet<RecordVersionRow> Versions => Set<RecordVersionRow>();

    public DbSet<RecordPersonRow> RecordPeople => Set<RecordPersonRow>();

    public DbSet<MeetingRow> Meetings => Set<MeetingRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    public DbSet<AlertRow> Alerts => Set<AlertRow>();

    public DbSet<MailRow> Mails => Set<MailRow>();

    public DbSet<DutyLineRow> DutyLines => Set<DutyLineRow>();

    public DbSet<LedgerEntryRow> LedgerEntries => Set<LedgerEntryRow>();

    public DbSet<LogHeadRow> LogHeads => Set<LogHeadRow>();

    public DbSet<CheckpointRow> Checkpoints => Set<CheckpointRow>();

    public DbSet<OutsideCheckpointRow> OutsideCheckpoints => Set<OutsideCheckpointRow>();

    public DbSet<PolicyVersionRow> PolicyVersions => Set<PolicyVersionRow>();

    public DbSet<AssessmentRow> Assessments => Set<AssessmentRow>();

    public DbSet<StepRow> Steps => Set<StepRow>();

    public DbSet<SharingRow> Sharings => Set<SharingRow>();

    public DbSet<ReferralRow> Referrals => Set<ReferralRow>();

    public DbSet<ReferralActRow> ReferralActs => Set<ReferralActRow>();

    public DbSet<WayHomeRow> WaysHome => Set<WayHomeRow>();

    public DbSet<HomeLiftRow> HomeLifts => Set<HomeLiftRow>();

    public DbSet<ConsentRow> Consents => Set<ConsentRow>();

    public DbSet<AdviceRow> Advice => Set<AdviceRow>();

    public DbSet<AdviceAskedRow> AdviceAsked => Set<AdviceAskedRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<StrandRow> Strands => Set<StrandRow>();

    public DbSet<CaseItemRow> CaseItems => Set<CaseItemRow>();

    public DbSet<StrandItemRow> StrandItems => Set<StrandItemRow>();

    public DbSet<GrantRow> Grants => Set<GrantRow>();

    public DbSet<OpeningRow> Openings => Set<OpeningRow>();

    public DbSet<OpenedRecordRow> OpenedRecords => Set<OpenedRecordRow>();

    public DbSet<OpeningToldRow> OpeningsTold => Set<OpeningToldRow>();

    public DbSet<NoteRow> Notes => Set<NoteRow>();

    public DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conversions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(StoreContext).Assembly);
}
