using ControlValidator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Compiling;

/// <summary>Reads a control from the attributes of its check, and says what is wrong with them.</summary>
internal sealed class ControlReader(MethodDeclarationSyntax method, IMethodSymbol symbol, List<Diagnostic> diagnostics)
{
    // As the attribute's own initialiser says, which metadata does not show.
    private const int DefaultLevel = 2;

    /// <summary>Null where the compiler could not make sense of the attribute, and says so itself.</summary>
    public Control? Read(AttributeData attribute, out SourceSpan idPlace)
    {
        idPlace = Argument(attribute, 0);
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive } first, { Kind: TypedConstantKind.Primitive } second]
            || attribute.NamedArguments.Any(a => a.Value.Kind is TypedConstantKind.Error))
        {
            return null;
        }
        return new(
            Id(first.Value as string ?? "", idPlace),
            Title(second.Value as string ?? "", Argument(attribute, 1)),
            PillarOf(attribute),
            Level(attribute),
            Value(attribute, Severity.Medium),
            Value(attribute, Method.Inspect),
            Text(nameof(WhyAttribute), PolicyRules.NoReason, "why it matters"),
            Text(nameof(FixAttribute), PolicyRules.NoFix, "what to do when it does not hold"),
            [.. Pairs(nameof(SameAsAttribute)).Select(p => new EquivalentId(p.Name, p.Id))],
            [.. Pairs(nameof(MapsAttribute)).Where(IsKnownFramework).Select(p => new Mapping(p.Name, p.Id))]);
    }

    private string Id(string id, SourceSpan place)
    {
        if (id.Length == 0)
            Report(PolicyRules.BadId, place, "the control has no id");
        else if (!ControlId.IsWellFormed(id))
            Report(PolicyRules.BadId, place, $"`{id}` is no control id");
        return id;
    }

    private string Title(string title, SourceSpan place)
    {
        if (string.IsNullOrWhiteSpace(title))
            Report(PolicyRules.NoTitle, place, "the control has no title");
        return title;
    }

    private Pillar PillarOf(AttributeData attribute)
    {
        if (attribute.NamedArguments.All(a => a.Key != nameof(Pillar)))
            Report(PolicyRules.NoPillar, Place(attribute), $"`{symbol.Name}` names no pillar, and is counted under `{Pillar.Assets}`");
        return Value(attribute, Pillar.Assets);
    }

    private int Level(AttributeData attribute)
    {
        var level = Named(attribute, nameof(ControlAttribute.Level)) is { Value: int stated } ? stated : DefaultLevel;
        if (level is < 1 or > 5)
            Report(PolicyRules.BadLevel, Named(attribute, nameof(ControlAttribute.Level), Place(attribute)), $"there is no level {level}");
        return level;
    }

    private T Value<T>(AttributeData attribute, T otherwise)
        where T : struct, Enum
    {
        var name = typeof(T).Name;
        if (Named(attribute, name) is not { Value: int number })
            return otherwise;
        var value = (T)Enum.ToObject(typeof(T), number);
        if (!Enum.IsDefined(value))
            Report(PolicyRules.UnknownValue, Named(attribute, name, Place(attribute)), $"{number} is no {name}", $"Known are {string.Join(", ", Enum.GetNames<T>())}.");
        return value;
    }

    private string Text(string name, DiagnosticRule missing, string what)
    {
        if (symbol.Attribute(name)?.ConstructorArguments is [{ Value: string text }] && !string.IsNullOrWhiteSpace(text))
            return text;
        if (symbol.Attribute(name) is null or { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive }] })
            Report(missing, method.Identifier.Place, $"`{symbol.Name}` does not say {what}");
        return "";
    }

    private IEnumerable<(string Name, string Id, AttributeData Attribute)> Pairs(string name)
    {
        foreach (var attribute in symbol.GetAttributes().Where(a => a.AttributeClass.IsModel(name)))
        {
            if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive } first, { Kind: TypedConstantKind.Primitive } second])
                continue;
            if (first.Value is string left && second.Value is string right && !string.IsNullOrWhiteSpace(left) && !string.IsNullOrWhiteSpace(right))
                yield return (left, right, attribute);
            else
                Report(PolicyRules.EmptyReference, Place(attribute), $"`[{name[..^"Attribute".Length]}]` of `{symbol.Name}` names nothing");
        }
    }

    private bool IsKnownFramework((string Name, string Id, AttributeData Attribute) pair)
    {
        if (Frameworks.Known.Contains(pair.Name, StringComparer.Ordinal))
            return true;
        Report(PolicyRules.UnknownFramework, Argument(pair.Attribute, 0), $"`{pair.Name}` is no known framework",
            NearName.Suggest(pair.Name, Frameworks.Known) ?? $"Known are {string.Join(", ", Frameworks.Known)}.");
        return false;
    }

    private static TypedConstant? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.Where(a => a.Key == name).Select(a => (TypedConstant?)a.Value).FirstOrDefault();

    private static SourceSpan Named(AttributeData attribute, string name, SourceSpan otherwise) =>
        Syntax(attribute)?.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name)?.Expression.Place ?? otherwise;

    private SourceSpan Argument(AttributeData attribute, int index) =>
        Syntax(attribute)?.ArgumentList?.Arguments is { } arguments && arguments.Count > index ? arguments[index].Expression.Place : Place(attribute);

    private SourceSpan Place(AttributeData attribute) => Syntax(attribute)?.Place ?? method.Identifier.Place;

    private static AttributeSyntax? Syntax(AttributeData attribute) => attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

    private void Report(DiagnosticRule rule, SourceSpan place, string message, string? help = null) =>
        diagnostics.Add(rule.At(place, message, help));
}
