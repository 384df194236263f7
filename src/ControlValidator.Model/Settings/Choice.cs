using System.Reflection;
using System.Text;

namespace ControlValidator.Model;

/// <summary>
/// A value of an open set: the names that the type definition lists, and any other text that the platform may add later.
/// Choices are equal when their texts are, ignoring ASCII case.
/// </summary>
public abstract class Choice(string text) : IEquatable<Choice>
{
    private readonly byte[] utf8 = Encoding.UTF8.GetBytes(text);

    /// <summary>The text as the platform writes it.</summary>
    public string Text { get; } = text;

    internal ReadOnlySpan<byte> Utf8 => utf8;

    /// <summary>The texts that the definition of a kind of choice lists, in its order; empty for other types.</summary>
    public static IReadOnlyList<string> MembersOf(Type kind)
    {
        if (!kind.IsSubclassOf(typeof(Choice)))
            return [];
        const BindingFlags all = BindingFlags.Public | BindingFlags.Static;
        var values = kind.GetFields(all).Select(f => f.GetValue(null)).Concat(kind.GetProperties(all).Select(p => p.GetValue(null)));
        return [.. values.OfType<Choice>().Select(c => c.Text).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Called once by each kind of choice, in its static constructor, with the way to make one from its text.</summary>
    protected static void Register<T>(Func<string, T> create)
        where T : Choice => SettingValue.Register(create);

    public bool Equals(Choice? other) => other is not null && string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is Choice other && Equals(other);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    public override string ToString() => Text;
}
