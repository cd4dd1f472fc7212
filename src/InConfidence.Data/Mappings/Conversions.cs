using InConfidence.Advising;
using InConfidence.Alerts;
using InConfidence.Cases;
using InConfidence.Counselling;
using InConfidence.Data.Rows;
using InConfidence.Duty;
using InConfidence.Emergencies;
using InConfidence.Homes;
using InConfidence.People;
using InConfidence.Policies;
using InConfidence.Records;
using InConfidence.Referrals;
using InConfidence.Schools;
using InConfidence.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace InConfidence.Data.Mappings;

/// <summary>How typed values are stored, the same in both databases.</summary>
internal static class Conversions
{
    public static void Configure(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTimeOffset>().HaveConversion<InstantConversion>();
        Identify<SchoolId>(builder);
        Identify<PersonId>(builder);
        Identify<AccountId>(builder);
        Identify<DraftId>(builder);
        Identify<RecordId>(builder);
        Identify<MeetingId>(builder);
        Identify<AlertId>(builder);
        Identify<DutyId>(builder);
        Identify<PolicyVersionId>(builder);
        Identify<StepId>(builder);
        Identify<SharingId>(builder);
        Identify<HomeLiftId>(builder);
        Identify<ReferralId>(builder);
        Identify<ConsentId>(builder);
        Identify<AdviceId>(builder);
        Identify<CaseId>(builder);
        Identify<StrandId>(builder);
        Identify<CaseItemId>(builder);
        Identify<GrantId>(builder);
        Identify<OpeningId>(builder);
        Identify<NoteId>(builder);
        Identify<SealedTextId>(builder);
    }

    private static void Identify<T>(ModelConfigurationBuilder builder) where T : struct, IIdentifier<T> =>
        builder.Properties<T>().HaveConversion<IdentifierConversion<T>>();

    /// <summary>Whole microseconds of UTC since 1970, as a 64-bit integer.</summary>
    internal sealed class InstantConversion() : ValueConverter<DateTimeOffset, long>(
        moment => (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        stored => DateTimeOffset.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond));

    internal sealed class IdentifierConversion<T>() : ValueConverter<T, Guid>(id => id.Value, stored => IdentifierFrom<T>(stored))
        where T : struct, IIdentifier<T>;

    private static T IdentifierFrom<T>(Guid stored) where T : struct, IIdentifier<T> => T.From(stored);
}
