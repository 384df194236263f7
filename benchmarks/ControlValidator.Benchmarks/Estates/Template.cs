using System.Globalization;
using System.Text;

namespace ControlValidator.Benchmarks.Estates;

/// <summary>
/// JSON with words in angle brackets. <c>&lt;maybe 40&gt;…&lt;/&gt;</c> is written in 40 of 100 resources, <c>&lt;some 1 4&gt;…&lt;/&gt;</c> one to
/// three times, and of <c>&lt;maybe 40&gt;…&lt;else&gt;…&lt;/&gt;</c> one or the other.
/// </summary>
internal sealed class Template
{
    private readonly string text;
    private int place;

    private Template(string text) => this.text = text;

    internal static Part Parse(string text)
    {
        var template = new Template(text);
        var part = template.Sequence(out var end);
        return end.Length == 0 ? part : throw new FormatException($"a shape has a stray <{end}>");
    }

    private Part Sequence(out string end)
    {
        var parts = new List<Part>();
        end = "";
        while (end.Length == 0 && place < text.Length)
        {
            if (Literal() is { Length: > 0 } literal)
                parts.Add(estate => estate.Row.Write(literal));
            if (place < text.Length)
                end = Word(parts);
        }
        Part[] all = [.. parts];
        return estate =>
        {
            foreach (var part in all)
                part(estate);
        };
    }

    private byte[] Literal()
    {
        var start = place;
        place = text.IndexOf('<', start) is >= 0 and var next ? next : text.Length;
        return Encoding.UTF8.GetBytes(text[start..place]);
    }

    /// <summary>Returns the word where it ends the sequence, otherwise "".</summary>
    private string Word(List<Part> parts)
    {
        var close = text.IndexOf('>', place);
        var words = text[(place + 1)..close].Split(' ', 2);
        place = close + 1;
        var argument = words.Length > 1 ? words[1] : "";
        switch (words[0])
        {
            case "/" or "else":
                return words[0];
            case "maybe":
                parts.Add(Maybe(int.Parse(argument, CultureInfo.InvariantCulture)));
                return "";
            case "some":
                parts.Add(Some([.. argument.Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture))]));
                return "";
            default:
                parts.Add(Words.Find(words[0], argument));
                return "";
        }
    }

    private Part Maybe(int percent)
    {
        var then = Sequence(out var end);
        var otherwise = end == "else" ? Sequence(out _) : static _ => { };
        return estate => (estate.Dice.Chance(percent) ? then : otherwise)(estate);
    }

    private Part Some(int[] bounds)
    {
        var item = Sequence(out _);
        return estate =>
        {
            var count = estate.Dice.Between(bounds[0], bounds[1]);
            for (var i = 0; i < count; i++)
            {
                estate.Index = i;
                item(estate);
            }
        };
    }
}

/// <summary>Writes a piece of a resource.</summary>
internal delegate void Part(Estate estate);
