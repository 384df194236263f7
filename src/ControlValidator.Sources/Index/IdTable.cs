using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>
/// Finds resources by id: tables of four bytes for each row, and one more for the parts. Of a large estate there are several, each of the ids whose digests
/// begin alike: they are filled side by side, and a small one stays near the processor.
/// </summary>
internal sealed class IdTable
{
    private const int WorthSeveral = 1 << 16;
    private const int SeveralBits = 3;
    private const int DigestBits = 63;

    private readonly List<Document> documents;
    private readonly TypeTable types;
    private readonly RowLoader loader;
    private readonly int[] firstOf;
    private readonly int[][] slots;
    private readonly int shift;
    private readonly Lock filling = new();
    private volatile bool isFilled;
    private Dictionary<string, Origin>? parts;

    public IdTable(List<Document> documents, TypeTable types, RowLoader loader)
    {
        this.documents = documents;
        this.types = types;
        this.loader = loader;
        firstOf = new int[documents.Count + 1];
        for (var i = 0; i < documents.Count; i++)
            firstOf[i + 1] = firstOf[i] + documents[i].Index.Count;
        var bits = firstOf[^1] < WorthSeveral ? 0 : SeveralBits;
        shift = DigestBits - bits;
        slots = new int[1 << bits][];
    }

    /// <summary>Fills the tables in document order, reporting each row whose id an earlier one has. Otherwise that happens when a resource is looked for.</summary>
    public void ReportDuplicates(int parallel)
    {
        lock (filling)
        {
            if (isFilled)
                return;
            var sizes = Sizes();
            if (slots.Length == 1)
                Fill(0, sizes[0]);
            else
                Parallel.For(0, slots.Length, new() { MaxDegreeOfParallelism = Math.Max(1, parallel) }, number => Fill(number, sizes[number]));
            isFilled = true;
        }
    }

    /// <summary>How many ids belong in each table: whoever makes up ids must not be able to fill one.</summary>
    private int[] Sizes()
    {
        var sizes = new int[slots.Length];
        foreach (var document in documents)
        {
            for (var row = 0; row < document.Index.Count; row++)
                sizes[TableOf(document.Index[row].Id)]++;
        }
        return sizes;
    }

    private void Fill(int number, int size)
    {
        var table = slots[number] = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, size * 2))];
        foreach (var document in documents)
        {
            for (var row = 0; row < document.Index.Count; row++)
            {
                ref var entry = ref document.Index[row];
                if (entry.Type != 0 && TableOf(entry.Id) == number)
                    Place(table, document, row, entry.Id);
            }
        }
    }

    /// <summary>The first resource with an id, ignoring case; null where there is none.</summary>
    public Resource? Find(string id)
    {
        if (!isFilled)
            ReportDuplicates(parallel: 1);
        var given = IdDigest.Given(id);
        var table = slots[TableOf(given)];
        var digest = given >> 1;
        for (var at = digest; ; at++)
        {
            var ordinal = table[at & (ulong)(table.Length - 1)];
            if (ordinal == 0)
                break;
            var (document, row) = PlaceOf(ordinal - 1);
            if (documents[document].Index[row].Id >> 1 == digest && loader.Load(new(document, row, 0)) is var found && Same(found.Id, id))
                return found;
        }
        if (!documents.Exists(static d => d.Parts.Count > 0))
            return null;
        var all = Volatile.Read(ref parts);
        if (all is null)
            Volatile.Write(ref parts, all = Parts());
        return all.TryGetValue(id, out var part) ? loader.Load(part) : null;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>By the digest without its lowest bit, which says something else.</summary>
    private int TableOf(ulong id) => (int)(id >> 1 >> shift);

    private void Place(int[] table, Document document, int row, ulong id)
    {
        for (var at = id >> 1; ; at++)
        {
            ref var slot = ref table[at & (ulong)(table.Length - 1)];
            if (slot == 0)
            {
                slot = firstOf[document.Number] + row + 1;
                return;
            }
            var (otherDocument, otherRow) = PlaceOf(slot - 1);
            ref var other = ref documents[otherDocument].Index[otherRow];
            if (other.Id == id && (id & 1) == 1 && IsDuplicate(document, row, documents[otherDocument], otherRow))
                return;
        }
    }

    /// <summary>Ids of Azure are unique; those of Graph are so within a type.</summary>
    private bool IsDuplicate(Document document, int row, Document other, int otherRow)
    {
        var (type, otherType) = (types[document.Index[row].Type], types[other.Index[otherRow].Type]);
        if (!string.Equals(type.Name, otherType.Name, StringComparison.OrdinalIgnoreCase) && !(type.IsAzure && otherType.IsAzure))
            return false;
        var id = loader.Load(new(document.Number, row, 0)).Id;
        if (!Same(id, loader.Load(new(other.Number, otherRow, 0)).Id))
            return false;
        var elsewhere = other.Number == document.Number ? $"line {other.Index[otherRow].Line}" : $"{other.Path}, line {other.Index[otherRow].Line},";
        document.Report(SourceRules.DuplicateResource, row, document.Index[row].Line, document.PointerOf(row),
            $"A resource with the id `{id}` stands at {elsewhere} already.");
        document.Break(row, "a resource is in the export twice", type.Name);
        return true;
    }

    private (int Document, int Row) PlaceOf(int ordinal)
    {
        var at = Array.BinarySearch(firstOf, ordinal);
        var document = at >= 0 ? at : ~at - 1;
        // documents without rows begin where the next one does
        while (documents[document].Index.Count == 0)
            document++;
        return (document, ordinal - firstOf[document]);
    }

    private Dictionary<string, Origin> Parts()
    {
        var found = new Dictionary<string, Origin>(StringComparer.OrdinalIgnoreCase);
        foreach (var document in documents)
        {
            foreach (var part in document.Parts)
            {
                var origin = new Origin(document.Number, part.Row, part.Number);
                found.TryAdd(loader.Load(origin).Id, origin);
            }
        }
        return found;
    }
}
