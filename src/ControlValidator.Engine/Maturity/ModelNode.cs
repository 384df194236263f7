using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>A value of the model's file with its place. What is wrong with it becomes a diagnostic, and reading goes on.</summary>
internal sealed class ModelNode(ModelText text, JsonElement json, string pointer, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    internal JsonElement Json => json;

    internal bool IsObject => json.ValueKind is JsonValueKind.Object;

    internal static string Below(string pointer, string name) =>
        $"{pointer}/{PointerSegment.Escape(name)}";

    internal void Report(DiagnosticRule rule, string message, string? help = null) => diagnostics.Add(rule.At(text.At(pointer), message, help));

    /// <summary>Says false, and why, where this is not an object; reports members that are unknown or stand twice.</summary>
    internal bool IsObjectOf(params string[] known)
    {
        if (!IsObject)
            return Wrong("an object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (!seen.Add(member.Name))
                Of(member).Report(MaturityRules.Duplicate, $"the member `{member.AsWritten}` stands twice in one object");
            else if (known.Length > 0 && Array.IndexOf(known, member.Name) < 0)
                Of(member).Report(MaturityRules.UnknownMember, $"`{member.AsWritten}` is not a member that is known here", NearName.Suggest(member.Name, known));
        }
        return true;
    }

    /// <summary>The members of an object, each name once.</summary>
    internal List<ModelMember> Members()
    {
        var members = new List<ModelMember>();
        if (!IsObjectOf())
            return members;
        foreach (var member in json.EnumerateObject())
        {
            if (!members.Exists(m => m.Name == member.Name))
                members.Add(new(member.Name, Of(member)));
        }
        return members;
    }

    internal ModelNode? Optional(string name) =>
        json.TryGetProperty(name, out var value) ? new(text, value, Below(pointer, name), diagnostics) : null;

    internal ModelNode? Required(string name)
    {
        var node = Optional(name);
        if (node is null)
            Report(MaturityRules.MissingMember, $"`{name}` is missing");
        return node;
    }

    internal List<ModelNode> Items()
    {
        var items = new List<ModelNode>();
        if (json.ValueKind is not JsonValueKind.Array)
        {
            Wrong("an array");
            return items;
        }
        foreach (var item in json.EnumerateArray())
            items.Add(new(text, item, $"{pointer}/{items.Count}", diagnostics));
        return items;
    }

    /// <summary>A text that is more than blanks; "" where it is not, which is reported.</summary>
    internal string Text()
    {
        if (json.ValueKind is JsonValueKind.String && json.GetString() is { } value && !string.IsNullOrWhiteSpace(value))
            return value;
        Wrong("a text");
        return "";
    }

    internal bool Truth()
    {
        if (json.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Wrong("`true` or `false`");
        return json.ValueKind is JsonValueKind.True;
    }

    /// <summary>A level from 1 to 5; 0 where it is not one, which is reported.</summary>
    internal int Level()
    {
        if (json.ValueKind is JsonValueKind.Number && json.TryGetInt32(out var level)
            && level is >= MaturityModel.LowestLevel and <= MaturityModel.HighestLevel)
        {
            return level;
        }
        Report(MaturityRules.BadLevel, $"{Shown()} is not a level from 1 to 5");
        return 0;
    }

    internal int? Days()
    {
        if (json.ValueKind is JsonValueKind.Number && json.TryGetInt32(out var days) && days is > 0 and <= 3660)
            return days;
        Wrong("a whole number of days from 1 to 3660");
        return null;
    }

    internal int? Count()
    {
        if (json.ValueKind is JsonValueKind.Number && json.TryGetInt32(out var count) && count is > 0 and <= 1_000_000)
            return count;
        Wrong("a whole number from 1 to 1,000,000");
        return null;
    }

    internal decimal Share()
    {
        if (json.ValueKind is JsonValueKind.Number && json.TryGetDecimal(out var share) && share is > 0 and <= 1)
            return share;
        Wrong("a share above 0 and up to 1");
        return 1;
    }

    internal Glob? Pattern()
    {
        var pattern = Text();
        if (pattern.Length == 0)
            return null;
        if (!Glob.TryParse(pattern, out var glob, out var problem))
            Report(MaturityRules.BadGlob, $"the pattern `{pattern}` {problem}");
        return glob;
    }

    /// <summary>The text, where it is one of the words; null where it is not, which is reported.</summary>
    internal string? Word(string[] known)
    {
        var word = Text();
        if (word.Length == 0)
            return null;
        if (Array.IndexOf(known, word) >= 0)
            return word;
        Report(MaturityRules.UnknownWord, $"`{word}` is none of {string.Join(", ", known)}", NearName.Suggest(word, known));
        return null;
    }

    private ModelNode Of(JsonProperty member) => new(text, member.Value, Below(pointer, member.Name), diagnostics);

    private bool Wrong(string expected)
    {
        Report(MaturityRules.WrongValue, $"{Shown()} stands where {expected} is expected");
        return false;
    }

    private string Shown() => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String when string.IsNullOrWhiteSpace(json.GetString()) => "an empty text",
        JsonValueKind.String or JsonValueKind.Number => Short(json.GetRawText()),
        JsonValueKind.True => "`true`",
        JsonValueKind.False => "`false`",
        JsonValueKind.Null or JsonValueKind.Undefined => "`null`",
    };

    private static string Short(string raw) => raw.Length <= 40 ? $"`{raw}`" : $"`{raw[..40]}…`";
}

/// <summary>A member of an object.</summary>
internal sealed record ModelMember(string Name, ModelNode Node);
