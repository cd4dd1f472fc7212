using InConfidence.Advising;
using InConfidence.Cases;
using InConfidence.Counselling;
using InConfidence.Data.Keys;
using InConfidence.Data.Rows;
using InConfidence.Ledger;
using InConfidence.People;
using InConfidence.Records;
using InConfidence.Sealing;
using Microsoft.EntityFrameworkCore;

namespace InConfidence.Data.Saving;

/// <summary>
/// One act while it is being saved. Stores write through it; whatever it seals is named, with its hash, by the act's
/// ledger entry. It lives inside the writer's transaction and is over when the work returns.
/// </summary>
public sealed class UnitOfWork
{
    private readonly OpenSchool school;
    private readonly Dictionary<Guid, RecordKey> opened = [];
    private readonly List<WrappedKey> wraps = [];
    private readonly IEnumerable<WrappedKey> waiting;
    private readonly List<CiphertextReference> references = [];
    private readonly List<RecordVersionRow> versions = [];
    private readonly List<RecordId> records = [];
    private readonly List<PersonId> people = [];
    private readonly List<AdviceId> advice = [];
    private readonly List<CaseId> cases = [];
    private readonly List<NoteId> notes = [];
    private RecordKey? concerning;
    private DecisionDetails? decision;

    internal UnitOfWork(OpenSchool school, StoreContext context, Because because, IEnumerable<WrappedKey> waiting)
    {
        this.school = school;
        this.waiting = waiting;
        Context = context;
        Because = because;
        Now = school.Sources.Now();
    }

    public Because Because { get; }

    public DateTimeOffset Now { get; }

    public OpenSchool School => school;

    internal StoreContext Context { get; }

    internal IReadOnlyList<WrappedKey> Wraps => wraps;

    internal bool ChangesDirectory { get; private set; }

    internal bool ChangesSigningKey { get; private set; }

    internal bool DidNothing { get; private set; }

    internal bool WasRefused { get; private set; }

    internal Guid NewId() => school.Sources.Random.NewId();

    /// <summary>Names a record in the act's entry.</summary>
    public void About(RecordId record) => records.Add(record);

    /// <summary>Names a person in the act's entry.</summary>
    public void About(PersonId person) => people.Add(person);

    /// <summary>Names a question in the act's entry.</summary>
    public void About(AdviceId question) => advice.Add(question);

    /// <summary>Names a case in the act's entry.</summary>
    public void About(CaseId found) => cases.Add(found);

    /// <summary>Names a counsellor's note in the act's entry.</summary>
    public void About(NoteId note) => notes.Add(note);

    /// <summary>The act's entry is sealed under this key instead of the school's: it becomes unreadable with the record.</summary>
    internal void Concerning(RecordKey key) => concerning = key;

    internal void Decided(DecisionDetails taken) => decision = taken;

    /// <summary>What was asked for was not there, or not the asker's: the log does not say that it was done.</summary>
    internal void Nothing() => DidNothing = true;

    /// <summary>It was asked for, and whoever asked may not: the entry says so, and by what, and nothing else is saved.</summary>
    internal void Refused(DecisionDetails? by = null)
    {
        WasRefused = true;
        decision = by;
        references.Clear();
        versions.Clear();
        Context.ChangeTracker.Clear();
    }

    /// <summary>People, roles, relations, duty or settings change: every node loads them anew.</summary>
    internal void DirectoryChanges() => ChangesDirectory = true;

    /// <summary>The checkpoint over this act is signed by the key that it stores.</summary>
    internal void SigningKeyChanges() => ChangesSigningKey = true;

    internal RecordKey NewKey()
    {
        var (key, wrap) = school.Keys.Create();
        wraps.Add(wrap);
        opened[key.Id] = key;
        return key;
    }

    internal async Task<RecordKey> KeyAsync(Guid id, CancellationToken cancellation)
    {
        if (opened.TryGetValue(id, out var known))
            return known;
        var key = waiting.FirstOrDefault(wrap => wrap.Id == id) is { } made ? school.Keys.Open(made) : await school.Keys.FindAsync(id, cancellation)
            ?? throw new InvalidOperationException("The key of this text has been destroyed.");
        return opened[id] = key;
    }

    /// <summary>Opens many keys in one go, so that <see cref="KeyAsync"/> finds each at hand.</summary>
    internal async Task OpenKeysAsync(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        foreach (var (id, wrap) in await school.Keys.FindManyAsync([.. ids.Where(id => !opened.ContainsKey(id))], cancellation))
            opened[id] = school.Keys.Open(wrap);
    }

    /// <summary>Seals a text that is never changed again (R04).</summary>
    internal SealedTextId Seal<T>(RecordKey key, string field, T value)
    {
        var row = school.Keys.Seal(key, SealedTextId.From(NewId()), field, SealedJson.Write(value));
        Keep(row);
        return row.Id;
    }

    /// <summary>Keeps what was written, with the hash of the act's entry once there is one.</summary>
    internal void Keep(RecordVersionRow version)
    {
        Context.Versions.Add(version);
        versions.Add(version);
    }

    /// <summary>Saves what was sealed before the act began.</summary>
    internal void Keep(SealedTextRow row)
    {
        Context.SealedTexts.Add(row);
        references.Add(new CiphertextReference(row.Id.Value, Sha256Hash.Of(row.Envelope), Disposed: false));
    }

    /// <summary>Seals a text that is replaced every few seconds: its hash stands beside it, not in the ledger.</summary>
    internal SealedTextId SealDraft<T>(RecordKey key, SealedTextId? existing, string field, T value)
    {
        var id = existing ?? SealedTextId.From(NewId());
        var row = school.Keys.Seal(key, id, field, SealedJson.Write(value));
        row.DraftHash = Sha256Hash.Of(row.Envelope).ToArray();
        if (existing is null)
            Context.SealedTexts.Add(row);
        else
            Context.SealedTexts.Update(row);
        return id;
    }

    internal async Task<T> OpenAsync<T>(SealedTextId id, string field, CancellationToken cancellation)
    {
        var row = await Context.SealedTexts.AsNoTracking().SingleAsync(text => text.Id == id, cancellation);
        return SealedJson.Read<T>(school.Keys.Open(await KeyAsync(row.KeyId, cancellation), row, field));
    }

    /// <summary>Removes a text and says so in the ledger; a log that misses it still verifies.</summary>
    internal async Task DisposeAsync(SealedTextId id, CancellationToken cancellation)
    {
        var row = await Context.SealedTexts.AsNoTracking().SingleAsync(text => text.Id == id, cancellation);
        // By its name alone, unless the same act wrote it: a record with pictures has many texts, and they are long.
        Context.SealedTexts.Remove(Context.SealedTexts.Local.FindEntry(id)?.Entity ?? new SealedTextRow { Id = id, Envelope = [] });
        if (row.DraftHash is null)
            references.Add(new CiphertextReference(id.Value, Sha256Hash.Of(row.Envelope), Disposed: true));
    }

    internal IReadOnlyList<ComposedEntry> ComposeEntries()
    {
        var details = new EntryDetails
        {
            Act = WasRefused ? LedgerAct.ActRefused : Because.What,
            Asked = WasRefused ? Because.What : null,
            Who = Because.Who.Person?.Value,
            Session = Because.Who.Session,
            Process = Because.Who.Process,
            Reason = Because.Reason,
            Records = [.. records.Distinct().Select(record => record.Value)],
            People = [.. people.Distinct().Select(person => person.Value)],
            Advice = [.. advice.Distinct().Select(question => question.Value)],
            Cases = [.. cases.Distinct().Select(found => found.Value)],
            Notes = [.. notes.Distinct().Select(note => note.Value)],
            Decision = decision,
        };
        var key = concerning ?? school.Keys.SchoolKey;
        var entries = EntryComposer.Compose(school.Keys, key, school.Sources, details, references);
        foreach (var version in versions)
            version.LeafHash = entries[0].Leaf.ToArray();
        return entries;
    }

    /// <summary>Makes what was written so far visible to queries of the same unit. It is durable only with the commit.</summary>
    public Task SaveAsync(CancellationToken cancellation) => Context.SaveChangesAsync(cancellation);

    internal void ForgetKeys()
    {
        foreach (var key in opened.Values)
            key.Dispose();
        opened.Clear();
    }
}
