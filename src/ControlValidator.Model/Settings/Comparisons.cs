using System.Globalization;
using System.Text;

namespace ControlValidator.Model;

/// <summary>
/// The comparisons of settings. Texts are compared ignoring ASCII case, as the platform does with names and ids;
/// <c>IsExactly</c> is there for the others.
/// </summary>
public static class Comparisons
{
    extension(Setting<bool> setting)
    {
        public Verdict Is(bool expected) => setting.TryRead(out var value)
            ? setting.Judge(value == expected ? Outcome.Pass : Outcome.Fail, expected ? "`true`" : "`false`")
            : setting.Judge(Outcome.Unknown, expected ? "`true`" : "`false`");

        public Verdict IsNot(bool unwanted) => setting.Is(!unwanted);
    }

    extension(Setting<long> setting)
    {
        public Verdict Is(long expected) => setting.Compare(value => value == expected, $"", expected);

        public Verdict IsNot(long unwanted) => !setting.Is(unwanted);

        public Verdict AtLeast(long least) => setting.Compare(value => value >= least, "at least ", least);

        public Verdict AtMost(long most) => setting.Compare(value => value <= most, "at most ", most);

        public Verdict Between(long least, long most) => setting.AtLeast(least) & setting.AtMost(most);

        private Verdict Compare(Func<long, bool> holds, string words, long bound) =>
            setting.Satisfies(holds, setting.Node.Trail is null ? "" : words + bound.ToString(CultureInfo.InvariantCulture));
    }

    extension(Setting<double> setting)
    {
        public Verdict AtLeast(double least) => setting.Satisfies(value => value >= least, $"at least {least.ToString(CultureInfo.InvariantCulture)}");

        public Verdict AtMost(double most) => setting.Satisfies(value => value <= most, $"at most {most.ToString(CultureInfo.InvariantCulture)}");
    }

    extension(Setting<DateTimeOffset> setting)
    {
        public Verdict IsAfter(DateTimeOffset instant) => setting.Satisfies(value => value > instant, $"after {instant:O}");

        public Verdict IsBefore(DateTimeOffset instant) => setting.Satisfies(value => value < instant, $"before {instant:O}");
    }

    extension(Setting<string> setting)
    {
        public Verdict Is(string expected) => setting.IsText(expected);

        public Verdict IsNot(string unwanted) => !setting.Is(unwanted);

        public Verdict In(params ReadOnlySpan<string> allowed) => setting.IsOneOf(allowed);

        public Verdict NotIn(params ReadOnlySpan<string> unwanted) => !setting.IsOneOf(unwanted);

        /// <summary>The same characters in the same case.</summary>
        public Verdict IsExactly(string expected) =>
            setting.Text(expected, static (value, text) => value == text, "exactly `", "`");

        public Verdict Contains(string part) =>
            setting.Text(part, static (value, text) => value.Contains(text, StringComparison.OrdinalIgnoreCase), "a text with `", "`");

        public Verdict StartsWith(string start) =>
            setting.Text(start, static (value, text) => value.StartsWith(text, StringComparison.OrdinalIgnoreCase), "a text that starts with `", "`");

        public Verdict EndsWith(string end) =>
            setting.Text(end, static (value, text) => value.EndsWith(text, StringComparison.OrdinalIgnoreCase), "a text that ends with `", "`");

        public Verdict IsEmpty() => setting.Satisfies(static value => value.Length == 0, "empty");

        /// <summary>At least this version: the numbers in both texts decide, so that <c>TLS1_2</c> is at least <c>1.2</c>.</summary>
        public Verdict AtLeast(string version) =>
            setting.Text(version, static (value, text) => VersionOrder.Compare(value, text) >= 0, "`", "` or later");
    }

    extension<T>(Setting<T> setting)
        where T : Choice
    {
        public Verdict Is(T expected) => setting.IsText(expected);

        public Verdict Is(string expected) => setting.IsText(expected);

        public Verdict IsNot(T unwanted) => !setting.Is(unwanted);

        public Verdict IsNot(string unwanted) => !setting.Is(unwanted);

        public Verdict In(params ReadOnlySpan<T> allowed)
        {
            var outcome = Outcome.Fail;
            foreach (var choice in allowed)
                outcome = Logic.Or(outcome, setting.Compare(choice, choice.Text));
            return Describe(setting, outcome, allowed);
        }

        public Verdict In(params ReadOnlySpan<string> allowed) => setting.IsOneOf(allowed);

        public Verdict NotIn(params ReadOnlySpan<T> unwanted) => !setting.In(unwanted);

        public Verdict NotIn(params ReadOnlySpan<string> unwanted) => !setting.IsOneOf(unwanted);

        /// <summary>At least this version, in the order of the numbers in the names.</summary>
        public Verdict AtLeast(T version) => setting.AtLeastVersion(version.Text);

        /// <summary>At least this version, in the order of the numbers in the names.</summary>
        public Verdict AtLeast(string version) => setting.AtLeastVersion(version);
    }

    extension(Node node)
    {
        public Verdict Is(bool expected) => node.As<bool>().Is(expected);

        public Verdict Is(long expected) => node.As<long>().Is(expected);

        public Verdict Is(string expected) => node.As<string>().Is(expected);

        public Verdict IsNot(string unwanted) => node.As<string>().IsNot(unwanted);

        public Verdict In(params ReadOnlySpan<string> allowed) => node.As<string>().In(allowed);

        public Verdict IsPresent() => node.As<Node>().IsPresent();

        public Verdict IsAbsent() => node.As<Node>().IsAbsent();
    }

    private static Verdict Text(this Setting<string> setting, string argument, Func<string, string, bool> holds, string before, string after)
    {
        var outcome = !setting.TryRead(out var value) ? Outcome.Unknown : holds(value, argument) ? Outcome.Pass : Outcome.Fail;
        return setting.Node.Trail is null ? new(outcome) : setting.Judge(outcome, before + argument + after);
    }

    private static Verdict AtLeastVersion<T>(this Setting<T> setting, string version)
        where T : Choice
    {
        var text = setting.HasText ? setting.Node.Json.GetString() : setting.TryRead(out var value) ? value.Text : null;
        var outcome = text is null ? Outcome.Unknown : VersionOrder.Compare(text, version) >= 0 ? Outcome.Pass : Outcome.Fail;
        return setting.Node.Trail is null ? new(outcome) : setting.Judge(outcome, $"`{version}` or later");
    }

    private static Verdict IsText<T>(this Setting<T> setting, object expected)
    {
        var text = expected as string ?? expected.ToString() ?? "";
        var outcome = setting.Compare(expected, text);
        return setting.Node.Trail is null ? new(outcome) : setting.Judge(outcome, $"`{text}`");
    }

    private static Verdict IsOneOf<T>(this Setting<T> setting, ReadOnlySpan<string> allowed)
    {
        var outcome = Outcome.Fail;
        foreach (var text in allowed)
            outcome = Logic.Or(outcome, setting.Compare(text, text));
        return Describe(setting, outcome, allowed);
    }

    /// <summary>Compares in UTF-8, where the text stands in the file, so that nothing is decoded.</summary>
    private static Outcome Compare<T>(this Setting<T> setting, object expected, string text) =>
        setting.HasText ? Same(setting.Node, expected, text)
        : setting.TryRead(out var value) ? Same(value, text)
        : Outcome.Unknown;

    private static Verdict Describe<TSetting, TChoice>(Setting<TSetting> setting, Outcome outcome, ReadOnlySpan<TChoice> allowed)
    {
        if (setting.Node.Trail is null)
            return new(outcome);
        var names = new List<string>();
        foreach (var choice in allowed)
            names.Add($"`{choice}`");
        return setting.Judge(outcome, names.Count == 1 ? names[0] : $"one of {string.Join(", ", names)}");
    }

    private static Outcome Same(Node node, object expected, string text)
    {
        var raw = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(node.Json)[1..^1];
        if (raw.Contains((byte)'\\'))
            return Same(node.Json.GetString(), text);
        return expected is Choice choice
            ? Equal(raw, choice.Utf8)
            : text.Length <= 128 && TryEncode(text, stackalloc byte[384], out var utf8) ? Equal(raw, utf8) : Same(node.Json.GetString(), text);
    }

    private static Outcome Equal(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> expected) =>
        raw.SequenceEqual(expected) || (raw.Length == expected.Length && Ascii.EqualsIgnoreCase(raw, expected)) ? Outcome.Pass : Outcome.Fail;

    private static bool TryEncode(string text, Span<byte> buffer, out ReadOnlySpan<byte> utf8)
    {
        utf8 = buffer[..Encoding.UTF8.GetBytes(text, buffer)];
        return true;
    }

    private static Outcome Same<T>(T value, string text) =>
        string.Equals(value?.ToString(), text, StringComparison.OrdinalIgnoreCase) ? Outcome.Pass : Outcome.Fail;
}
