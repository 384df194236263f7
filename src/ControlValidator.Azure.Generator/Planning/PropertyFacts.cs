using System.Text.RegularExpressions;
using Azure.Bicep.Types.Concrete;

namespace ControlValidator.Azure.Generator;

/// <summary>What the type definition says about a property beside its shape.</summary>
/// <param name="Default">The platform's default, where the provider's words name it.</param>
internal sealed record PropertyFacts(
    bool Required, bool ReadOnly, bool Deprecated, long? Least, long? Most, long? Shortest, long? Longest, string? Pattern, string? Default)
{
    public static PropertyFacts None { get; } = new(false, false, false, null, null, null, null, null, null);

    /// <summary>What holds for all of the definitions that one view serves.</summary>
    public static PropertyFacts Of(IReadOnlyList<ObjectTypeProperty> definitions)
    {
        if (definitions.Count == 0)
            return None;
        var facts = definitions.Select(Of).ToList();
        var first = facts[0];
        return new(
            facts.TrueForAll(f => f.Required), facts.TrueForAll(f => f.ReadOnly), facts.TrueForAll(f => f.Deprecated),
            Same(f => f.Least), Same(f => f.Most), Same(f => f.Shortest), Same(f => f.Longest), Same(f => f.Pattern), Same(f => f.Default));

        T? Same<T>(Func<PropertyFacts, T?> fact) => facts.TrueForAll(f => EqualityComparer<T?>.Default.Equals(fact(f), fact(first))) ? fact(first) : default;
    }

    private static PropertyFacts Of(ObjectTypeProperty property)
    {
        var words = property.Description ?? "";
        var number = property.Type.Type as IntegerType;
        var text = property.Type.Type as StringType;
        return new(
            property.Flags.HasFlag(ObjectTypePropertyFlags.Required), property.Flags.HasFlag(ObjectTypePropertyFlags.ReadOnly), DocumentedWords.SayDeprecated(words),
            number?.MinValue, number?.MaxValue, text?.MinLength, text?.MaxLength, text?.Pattern, DocumentedWords.Default(words));
    }
}

/// <summary>What can be taken from a provider's words with confidence.</summary>
internal static partial class DocumentedWords
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static bool SayDeprecated(string words) => Deprecated().IsMatch(words);

    public static string? Default(string words)
    {
        var found = Defaults().Matches(words).Select(m => m.Groups["value"].Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return found is [var value] ? value : null;
    }

    [GeneratedRegex(
        @"^\W*([Dd]eprecated|DEPRECATED|[Oo]bsolete)([.:,;)\]]|$| since | in favor | property)|\b([Pp]roperty|[Ff]ield|[Tt]his|[Ss]etting) (is|has been|was|will be|is now|is being) (deprecated|obsolete)\b",
        Options, Timeout.Infinite)]
    private static partial Regex Deprecated();

    // "The default value is true.", "Default: 'Enabled'", "defaults to 10", "which is equivalent to true" after "default value is null".
    [GeneratedRegex(
        @"\b[Dd]efault(s|ed|ing)?( (value|interpretation|behavior|setting))?( is set)?( (is|to|of)|:| value:)( null, which is equivalent to)? ?(set to )?(?<quote>['""`*]*)"
        + @"(?<value>true|false|[Tt]rue|[Ff]alse|-?[0-9]+|[A-Z][A-Za-z0-9_]*)\k<quote>(?=[.,;)]|$| for this property| if (it is )?not (specified|set|provided)| when not (specified|set))",
        Options, Timeout.Infinite)]
    private static partial Regex Defaults();
}
