using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>One worker: parses a batch once, routes each row, and shows it to the visitor.</summary>
/// <param name="visitor">Null where no row has to be shown.</param>
/// <param name="log">Is told how the batches were cut; null where nobody asks.</param>
internal sealed class BatchReader(TypeTable types, SourceLimits limits, Action<Resource>? visitor, RowLog? log)
{
    private readonly Action<Resource> visit = visitor ?? Nobody;
    private RowOutliner? outliner;
    private RepeatedNames? repeatedNames;
    private readonly JsonDocumentOptions together = new() { MaxDepth = limits.Depth + 1 };
    private readonly JsonDocumentOptions alone = new() { MaxDepth = limits.Depth };
    private readonly PartReader partReader = new(types, limits, visitor ?? Nobody);
    private readonly List<int> boundaries = [];

    private static Action<Resource> Nobody { get; } = static _ => { };

    public void Read(Batch batch)
    {
        if (batch.Rows == 0)
            return;
        if (batch.Places is not null)
            ReadPlaces(batch);
        else
            ReadRows(batch);
        batch.Document.AddParts(partReader.Take());
    }

    private void ReadRows(Batch batch)
    {
        var rows = batch.Buffer.AsSpan(Batch.Front, batch.Length);
        var suspect = batch.Suspect || (!batch.IsLookedAt && (rows.Length > limits.StringBytes || !Utf8.IsValid(rows)));
        if (!suspect && TryOutline(batch))
            return;
        suspect = suspect || (!batch.IsLookedAt && (repeatedNames ??= new()).Suspects(rows));
        log?.Add(batch, suspect);
        if (suspect || !TryReadTogether(batch))
            ReadOneByOne(batch);
    }

    /// <summary>Reads no more of the rows than where they stand and what they are, where that is enough.</summary>
    private bool TryOutline(Batch batch)
    {
        var rows = batch.Buffer.AsSpan(Batch.Front, batch.Length);
        if (visitor is not null || batch.Document is not { Shape.IsAzure: true, Columns: null } document)
            return false;
        outliner ??= new(limits.Depth);
        if (!outliner.TryRead(rows) || outliner.Rows.Count != batch.Rows)
            return false;
        log?.Add(batch, isSuspect: false, outliner.Rows);
        var number = batch.FirstRow;
        var line = batch.FirstLine;
        var seen = 0;
        foreach (var row in outliner.Rows)
        {
            line += rows[seen..row.Start].Count((byte)'\n');
            seen = row.Start;
            if (Plain(batch, row, number, line) is null)
            {
                using var parsed = JsonDocument.Parse(batch.Buffer.AsMemory(Batch.Front + row.Start, row.Length), alone);
                Row(document, parsed.RootElement, number, batch.Offset + row.Start, row.Length, line, place: null);
            }
            number++;
        }
        return true;
    }

    /// <summary>Takes a row for what its outline says.</summary>
    /// <returns>Its type; null where that takes a closer look.</returns>
    private TypeEntry? Plain(Batch batch, in OutlinedRow row, int number, int line)
    {
        var rows = batch.Buffer.AsSpan(Batch.Front, batch.Length);
        if (!row.IsPlain || types.Of(rows[row.Type]) is not { IsAzure: true } type)
            return null;
        batch.Document.Index[number] = new(batch.Offset + row.Start, IdDigest.Given(rows[row.Id]), row.Length, line, type.Number);
        return type;
    }

    private bool TryReadTogether(Batch batch)
    {
        var rows = batch.Buffer.AsSpan(Batch.Front, batch.Length);
        batch.Buffer[0] = (byte)'[';
        batch.Buffer[Batch.Front + batch.Length] = (byte)']';
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(batch.Buffer.AsMemory(0, batch.Length + 2), together);
        }
        catch (JsonException)
        {
            return false;
        }
        using (document)
        {
            var number = batch.FirstRow;
            var line = batch.FirstLine;
            var seen = 0;
            foreach (var row in document.RootElement.EnumerateArray())
            {
                var raw = JsonMarshal.GetRawUtf8Value(row);
                var at = (int)Unsafe.ByteOffset(in rows[0], in raw[0]);
                // whoever has outlined the rows knows their lines, and nobody else is asked for them
                if (batch.Outline is { } outline && Plain(batch, outline[number - batch.FirstRow], number, line) is { } type)
                {
                    visit(new(type.Name, row, new(batch.Document.Number, number, 0), type.Identify));
                }
                else
                {
                    line += rows[seen..at].Count((byte)'\n');
                    seen = at;
                    Row(batch.Document, row, number, batch.Offset + at, raw.Length, line, place: null);
                }
                number++;
            }
        }
        return true;
    }

    /// <summary>Goes through a batch in which something is wrong, so that one bad row costs no other.</summary>
    private void ReadOneByOne(Batch batch)
    {
        var rows = batch.Buffer.AsSpan(Batch.Front, batch.Length);
        boundaries.Clear();
        var scanner = new ElementScanner { Boundaries = boundaries };
        scanner.Scan(rows);
        boundaries.Add(rows.Length);
        var start = 0;
        var line = batch.FirstLine;
        for (var i = 0; i < batch.Rows; i++)
        {
            var text = rows[start..boundaries[i]];
            var blank = Blank.Before(text);
            line += text[..blank].Count((byte)'\n');
            var row = Blank.TrimEnd(text[blank..]);
            ReadAlone(batch, start + blank, row.Length, batch.FirstRow + i, line, place: null);
            line += text[blank..].Count((byte)'\n');
            start = boundaries[i] + 1;
        }
    }

    private void ReadPlaces(Batch batch)
    {
        for (var number = batch.FirstRow; number < batch.FirstRow + batch.Rows; number++)
        {
            if (batch.Places?[number] is { } place)
                ReadAlone(batch, place.Offset, place.Length, number, place.Line, place);
        }
    }

    private void ReadAlone(Batch batch, int start, int length, int number, int line, RowPlace? place)
    {
        // a document laid out as a whole has its text from the buffer's first byte on
        var front = place is null ? Batch.Front : 0;
        var text = batch.Buffer.AsMemory(front + start, length);
        var document = batch.Document;
        if (RowInspector.FindProblem(text.Span, limits) is { } problem)
        {
            Report(document, number, line, place, problem);
            if (!problem.IsHarmless)
            {
                document.Break(number, "a row of it could not be read", document.Shape?.Type ?? place?.Type ?? TypeSniffer.Find(text.Span));
                return;
            }
        }
        if (document.Columns is { } columns)
            text = TableRow.ToObject(text.Span, columns);
        using var parsed = JsonDocument.Parse(text, alone);
        Row(document, parsed.RootElement, number, batch.Offset + start, length, line, place);
    }

    private static void Report(Document document, int number, int line, RowPlace? place, RowProblem problem)
    {
        var pointer = place is { } known ? known.Pointer : $"{document.Shape?.Rows?.Pointer}/{number}";
        document.Report(problem.Rule, number, line + problem.Line, pointer + problem.Pointer, problem.Message, problem.Column);
    }

    private void Row(Document document, JsonElement json, int number, long offset, int length, int line, RowPlace? place)
    {
        ref var entry = ref document.Index[number];
        entry.Offset = offset;
        entry.Length = length;
        entry.Line = line;
        if (document.Shape is { IsAzure: false } shape)
            GraphRow(document, shape, json, number, line, place, ref entry);
        else
            AzureResource(document, json, number, line, place, ref entry);
    }

    private void AzureResource(Document document, JsonElement json, int number, int line, RowPlace? place, ref RowIndex.Entry entry)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            Reject(document, SourceRules.WrongShape, number, line, place, "", $"A row is expected to be an object, and this one is {Describe(json)}.");
            return;
        }
        var row = AzureRow.Read(json);
        if (row.Type.ValueKind is not JsonValueKind.String || TypeText(row.Type) is not { IsEmpty: false } name)
        {
            Reject(document, SourceRules.MissingType, number, line, place, row.Type.ValueKind is JsonValueKind.Undefined ? "" : "/type",
                row.Type.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
                    ? $"The resource{NameOf(json)} has no `type`."
                    : $"The `type` of the resource{NameOf(json)} is {Describe(row.Type)}.", ArmId.TypeOf(row.Id));
            return;
        }
        var type = types.Of(name);
        entry.Type = type.Number;
        entry.Id = type.IsAzure && row.Id.ValueKind is JsonValueKind.String && !row.Id.ValueEquals(""u8)
            ? IdDigest.Given(row.Id)
            : IdDigest.Made(type.Identify(json).Id);
        var resource = new Resource(type.Name, json, new(document.Number, number, 0), type.Identify);
        visit(resource);
        if (PartWalk.HasItems(row.Resources))
            partReader.Read(document, resource, row.Resources, number, line, place);
    }

    private void GraphRow(Document document, Shape shape, JsonElement json, int number, int line, RowPlace? place, ref RowIndex.Entry entry)
    {
        if (json.ValueKind is not JsonValueKind.Object && place?.Type is null)
        {
            Reject(document, SourceRules.WrongShape, number, line, place, "", $"A row is expected to be an object, and this one is {Describe(json)}.");
            return;
        }
        var name = place?.Type ?? GraphTypes.OfRow(json, shape.Type);
        if (name is null)
        {
            Reject(document, SourceRules.MissingType, number, line, place, "",
                $"The object{NameOf(json)} has neither `@odata.type` nor properties that tell what it is.");
            return;
        }
        var type = types.Of(name);
        entry.Type = type.Number;
        var identify = place?.Name is { } key ? value => Identity.OfKey(value, type.Name, key) : type.Identify;
        entry.Id = json.ValueKind is JsonValueKind.Object && GraphId(json) is { } id ? IdDigest.Given(id) : IdDigest.Made(identify(json).Id);
        visit(new(type.Name, json, new(document.Number, number, 0), identify));
    }

    private static void Reject(
        Document document, DiagnosticRule rule, int number, int line, RowPlace? place, string below, string message, string? type = null)
    {
        var pointer = place is { } known ? known.Pointer : $"{document.Shape?.Rows?.Pointer}/{number}";
        document.Report(rule, number, line, pointer + below, message);
        document.Break(number, "a row of it could not be read", type ?? document.Shape?.Type);
    }

    private static string? GraphId(JsonElement json) =>
        (json.TryGetProperty("id"u8, out var id) || json.TryGetProperty("Id"u8, out id) || json.TryGetProperty("EdgeId"u8, out id) || json.TryGetProperty("NodeId"u8, out id)) && id.ValueKind is JsonValueKind.String
        && id.GetString() is { Length: > 0 } text ? text : null;

    private static ReadOnlySpan<byte> TypeText(JsonElement type)
    {
        var raw = JsonMarshal.GetRawUtf8Value(type)[1..^1];
        raw = Blank.TrimEnd(raw[Blank.Before(raw)..]);
        return raw.IndexOf((byte)'\\') >= 0 ? System.Text.Encoding.UTF8.GetBytes(type.GetString()?.Trim() ?? "") : raw;
    }

    private static string NameOf(JsonElement json) => Identity.Of(json, "", azure: true).Name is { Length: > 0 } name ? $" `{name}`" : "";

    private static string Describe(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a truth value",
        JsonValueKind.Null or JsonValueKind.Undefined => "null",
    };
}
