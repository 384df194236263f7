using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Scripting;

/// <summary>
/// The mutation scores of a pack, in a file within its folder: <c>cval test --mutate --write-scores</c> writes it, every report reads it.
/// A score counts only for the very policy and cases that it was measured for; reports stay the same on every machine.
/// </summary>
public sealed class ScoreFile
{
    public const string Name = "mutation-scores.json";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    private readonly SortedDictionary<string, Entry> entries;

    private ScoreFile(SortedDictionary<string, Entry> entries) => this.entries = entries;

    public static ScoreFile Empty => new(new(StringComparer.Ordinal));

    /// <summary>Where the file of a pack is; null where the path is none of a folder.</summary>
    public static string? PathIn(string pack) => Directory.Exists(pack) ? Path.Combine(pack, Name) : null;

    /// <summary>What a policy is measured by: its own text, what it loads, and its cases.</summary>
    /// <param name="policy">Digest of the policy with all that it loads: <see cref="LoadedPolicy.Sha256"/>.</param>
    public static string KeyOf(string policy, ReadOnlySpan<byte> cases)
    {
        using var hash = new RunningDigest();
        hash.Append(System.Text.Encoding.UTF8.GetBytes($"{policy} {cases.Length}\n"));
        hash.Append(cases);
        return hash.Finish();
    }

    /// <summary>Null where the text is no file of scores.</summary>
    public static ScoreFile? Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var read = Empty;
            foreach (var score in document.RootElement.GetProperty("scores").EnumerateObject())
            {
                var entry = new Entry(score.Value.GetProperty("of").GetString() ?? "", new(score.Value.GetProperty("noticed").GetInt32(), score.Value.GetProperty("changes").GetInt32()));
                if (entry.Score.Killed < 0 || entry.Score.Killed > entry.Score.Total)
                    return null;
                read.entries[score.Name] = entry;
            }
            return read;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The score of a control as measured for this key; null where there is none.</summary>
    public MutationScore? Find(string control, string key) => entries.TryGetValue(control, out var entry) && entry.Of == key ? entry.Score : null;

    public void Set(string control, string key, MutationScore score) => entries[control] = new(key, score);

    public void Keep(IReadOnlySet<string> controls)
    {
        foreach (var gone in entries.Keys.Where(c => !controls.Contains(c)).ToList())
            entries.Remove(gone);
    }

    public void Write(string path)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("scores");
            foreach (var (control, entry) in entries)
            {
                writer.WriteStartObject(control);
                writer.WriteString("of", entry.Of);
                writer.WriteNumber("noticed", entry.Score.Killed);
                writer.WriteNumber("changes", entry.Score.Total);
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        File.WriteAllBytes(path, bytes.ToArray());
    }

    private sealed record Entry(string Of, MutationScore Score);
}
