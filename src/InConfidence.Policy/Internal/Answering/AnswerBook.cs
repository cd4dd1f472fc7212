namespace InConfidence.Policy.Internal.Answering;

/// <summary>
/// Decisions that were made once, by all that they depend on. Any number of threads may look; what is added is seen whole or not at all.
/// </summary>
/// <remarks>
/// It holds a bounded number: when a volume is full a new one is begun and the one before the last is forgotten. What is still asked for is
/// taken over from the old volume, so only what nobody asked for lately is made again.
/// </remarks>
internal sealed class AnswerBook(int most = AnswerBook.Most)
{
    /// <summary>How many decisions a volume holds; a few kilobytes each at most.</summary>
    public const int Most = 4096;

    private readonly Lock writing = new();
    private Volume newest = new(most);
    private Volume oldest = new(most);

    public int Count => newest.Count + oldest.Count;

    /// <returns>The decision, or null where it is not in the book.</returns>
    public Decision? Find(ReadOnlySpan<ulong> key)
    {
        var hash = Hash(key);
        var volume = Volatile.Read(ref newest);
        // Stryker disable once nullcoalescing : where both volumes hold a key they hold the same decision
        return (volume.Find(key, hash) ?? FindOld(key, hash))?.Decision;
    }

    public void Add(ReadOnlySpan<ulong> key, Decision decision) => Add(new Entry(key, Hash(key), decision));

    private Entry? FindOld(ReadOnlySpan<ulong> key, ulong hash)
    {
        if (Volatile.Read(ref oldest).Find(key, hash) is not { } entry)
            return null;
        Add(entry);
        return entry;
    }

    private void Add(Entry entry)
    {
        lock (writing)
        {
            if (newest.Find(entry.Key, entry.Hash) is not null)
                return;
            if (newest.IsFull)
            {
                Volatile.Write(ref oldest, newest);
                Volatile.Write(ref newest, new Volume(most));
            }
            newest.Add(entry);
        }
    }

    private static ulong Hash(ReadOnlySpan<ulong> key)
    {
        unchecked
        {
            var hash = 0x9E3779B97F4A7C15UL;
            // Stryker disable once block : how well keys are spread changes nothing of what is found
            foreach (var word in key)
            {
                hash = (hash ^ word) * 0xD6E8FEB86659FD93UL;
                // Stryker disable once assignment,bitwise : how well keys are spread changes nothing of what is found
                hash ^= hash >> 32;
            }
            return hash;
        }
    }

    /// <summary>A decision under its key, of which the first two words, mostly all there are, lie in the entry itself.</summary>
    private sealed class Entry(ReadOnlySpan<ulong> key, ulong hash, Decision decision)
    {
        private readonly ulong first = key[0];
        private readonly ulong second = key[1];
        private readonly ulong[] rest = [.. key[2..]];

        public ulong Hash { get; } = hash;

        public Decision Decision { get; } = decision;

        public ulong[] Key => [first, second, .. rest];

        public bool IsUnder(ReadOnlySpan<ulong> key)
        {
            // Stryker disable once logical : of keys with one hash and one rest, those that share one of these words share both
            var isSame = first == key[0] && second == key[1];
            // Stryker disable once conditional : the longer way says the same
            return isSame && (key.Length == 2 ? rest.Length == 0 : key[2..].SequenceEqual(rest));
        }
    }

    /// <summary>A table of open addresses that is never more than half full, and of which no entry ever moves.</summary>
    private sealed class Volume
    {
        private readonly int most;
        private Entry?[] places = new Entry?[16];

        public Volume(int most) => this.most = most;

        public int Count { get; private set; }

        public bool IsFull => Count == most;

        public Entry? Find(ReadOnlySpan<ulong> key, ulong hash)
        {
            var places = Volatile.Read(ref this.places);
            for (var at = (int)(hash & (ulong)(places.Length - 1)); ; at = (at + 1) & (places.Length - 1))
            {
                var entry = Volatile.Read(ref places[at]);
                if (entry is null || (entry.Hash == hash && entry.IsUnder(key)))
                    return entry;
            }
        }

        public void Add(Entry entry)
        {
            // Stryker disable once equality : one entry more or less before the table grows changes nothing of what is found
            if (Count * 2 >= places.Length)
                Volatile.Write(ref places, Grown());
            Place(places, entry);
            Count++;
        }

        private Entry?[] Grown()
        {
            var grown = new Entry?[places.Length * 2];
            foreach (var entry in places)
            {
                if (entry is not null)
                    Place(grown, entry);
            }
            return grown;
        }

        private static void Place(Entry?[] places, Entry entry)
        {
            var at = (int)(entry.Hash & (ulong)(places.Length - 1));
            while (places[at] is not null)
                at = (at + 1) & (places.Length - 1);
            Volatile.Write(ref places[at], entry);
        }
    }
}
