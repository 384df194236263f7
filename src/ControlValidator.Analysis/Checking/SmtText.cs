using System.Globalization;
using System.Text;

namespace ControlValidator.Analysis.Checking;

/// <summary>A text of SMT-LIB 2, line by line. The same input gives the same text.</summary>
internal sealed class SmtText
{
    private const int MostInComment = 240;

    private readonly StringBuilder text = new();

    public SmtText Line(string line = "")
    {
        text.Append(line).Append('\n');
        return this;
    }

    /// <summary>A comment of one line; what somebody named in the export cannot end it.</summary>
    public SmtText Comment(string words) => Line($"; {OneLine(words)}");

    public SmtText Declare(string name, string sort) => Line($"(declare-const {name} {sort})");

    /// <param name="meaning">Behind the definition, as a comment.</param>
    public SmtText Define(string name, string term, string? meaning = null) =>
        Line($"(define-fun {name} () Bool {term}){(meaning is null ? "" : $" ; {OneLine(meaning)}")}");

    public SmtText Assert(string term) => Line($"(assert {term})");

    /// <summary>An enumeration, and a constant of it.</summary>
    public SmtText Choice(string sort, string name, IEnumerable<string> values) =>
        Line($"(declare-datatypes (({sort} 0)) (({string.Join(' ', values.Select(v => $"({v})"))})))").Declare(name, sort);

    public override string ToString() => text.ToString();

    /// <summary>A number of bits, in hexadecimal digits.</summary>
    public static string Bits(UInt128 value, int width) => $"#x{value.ToString($"x{width / 4}", CultureInfo.InvariantCulture)}";

    /// <summary>That a number is between two others, both included.</summary>
    public static string Between(string name, int first, int last) => first == last
        ? string.Create(CultureInfo.InvariantCulture, $"(= {name} {first})")
        : string.Create(CultureInfo.InvariantCulture, $"(<= {first} {name} {last})");

    /// <summary>That a number is one of several, which come in ascending order.</summary>
    public static Claim OneOf(string name, IEnumerable<int> numbers)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
                runs[^1] = (runs[^1].First, number);
            else
                runs.Add((number, number));
        }
        return Claim.Any(runs.Select(run => Claim.Term(Between(name, run.First, run.Last))));
    }

    /// <summary>A text as a literal, with everything but plain letters escaped.</summary>
    public static string Literal(string value)
    {
        var literal = new StringBuilder("\"");
        foreach (var letter in value.EnumerateRunes())
        {
            if (letter.Value is < ' ' or > '~' or '\\')
                literal.Append(CultureInfo.InvariantCulture, $"\\u{{{letter.Value:x}}}");
            else
                literal.Append(letter.Value is '"' ? "\"\"" : letter.ToString());
        }
        return literal.Append('"').ToString();
    }

    private static string OneLine(string words)
    {
        var line = string.Concat(words.Select(static letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));
        return line.Length > MostInComment ? $"{line[..MostInComment]} …" : line;
    }
}
