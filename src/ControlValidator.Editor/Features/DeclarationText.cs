using System.Collections.Immutable;
using System.Text;
using ControlValidator.Editor.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ControlValidator.Editor.Features;

/// <summary>Writes a type as C# declares it, without bodies, and notes where one of its symbols stands.</summary>
internal sealed class DeclarationText(ISymbol sought, CancellationToken cancellation)
{
    private const int Width = 120;

    private static readonly SymbolDisplayFormat Format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameOnly,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.None,
        SymbolDisplayKindOptions.IncludeTypeKeyword,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private readonly StringBuilder text = new();
    private int line;

    /// <summary>Where the symbol's name stands; the beginning where it does not.</summary>
    public TextRange Place { get; private set; } = new(new(0, 0), new(0, 0));

    public void Write(INamedTypeSymbol type)
    {
        Line($"// From {type.ContainingAssembly.Name}. Shown for reading: policies use it, and changing this text changes nothing.");
        if (!type.ContainingNamespace.IsGlobalNamespace)
        {
            Line("");
            Line($"namespace {type.ContainingNamespace.ToDisplayString()};");
        }
        Line("");
        Type(type, "");
    }

    public override string ToString() => text.ToString();

    private void Type(INamedTypeSymbol type, string indent)
    {
        Head(type, indent);
        if (type.TypeKind is TypeKind.Delegate)
        {
            Declare(type, indent, ";");
            return;
        }
        Declare(type, indent, Bases(type));
        Line(indent + "{");
        var isFirst = true;
        foreach (var member in type.GetMembers().Where(IsShown))
        {
            if (!isFirst && type.TypeKind is not TypeKind.Enum)
                Line("");
            isFirst = false;
            if (member is INamedTypeSymbol nested)
                Type(nested, indent + "    ");
            else
                Member(member, indent + "    ");
        }
        Line(indent + "}");
    }

    private void Member(ISymbol member, string indent)
    {
        Head(member, indent);
        if (member is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } item)
            Declare(member, indent, ",", $"{item.Name} = {item.ConstantValue}");
        else
            Declare(member, indent, member is IPropertySymbol ? "" : ";");
    }

    private void Head(ISymbol symbol, string indent)
    {
        foreach (var (section, name, words) in Documentation.Of(symbol, cancellation).Sections)
            Comment(section, name, words, indent);
        foreach (var attribute in symbol.GetAttributes().Where(a => a.AttributeClass?.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal) is false))
            Line($"{indent}[{attribute.AttributeClass?.Name.Replace("Attribute", "", StringComparison.Ordinal)}({string.Join(", ", attribute.ConstructorArguments.Select(a => a.ToCSharpString()))})]");
    }

    private void Comment(string section, string? name, string words, string indent)
    {
        var tag = name is null ? section : $"{section} name=\"{name}\"";
        if (words.Length + indent.Length + (2 * tag.Length) < Width)
        {
            Line($"{indent}/// <{tag}>{words}</{section}>");
            return;
        }
        Line($"{indent}/// <{tag}>");
        var row = new StringBuilder();
        foreach (var word in words.Split(' '))
        {
            if (row.Length > 0 && row.Length + word.Length + indent.Length + 5 > Width)
            {
                Line($"{indent}/// {row}");
                row.Clear();
            }
            row.Append(row.Length > 0 ? " " : "").Append(word);
        }
        Line($"{indent}/// {row}");
        Line($"{indent}/// </{section}>");
    }

    private void Declare(ISymbol symbol, string indent, string end, string? declaration = null)
    {
        var words = declaration ?? symbol.ToDisplayString(Format);
        if (symbol is INamedTypeSymbol type)
            words = $"public {(type.IsStatic ? "static " : "")}{words}";
        if (SymbolEqualityComparer.Default.Equals(symbol, sought))
        {
            var name = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : symbol is IPropertySymbol { IsIndexer: true } ? "this" : symbol.Name;
            var column = indent.Length + Math.Max(0, words.LastIndexOf(name, End(words), StringComparison.Ordinal));
            Place = new(new(line, column), new(line, column + name.Length));
        }
        Line(indent + words + end);
    }

    // The name is the last thing before parameters, accessors or constraints.
    private static int End(string words) => words.IndexOfAny(['(', '{', '[', '=']) is > 0 and var at ? at : words.Length - 1;

    private static string Bases(INamedTypeSymbol type)
    {
        IEnumerable<INamedTypeSymbol> bases = type.BaseType is { SpecialType: SpecialType.None, TypeKind: TypeKind.Class } parent ? [parent] : ImmutableArray<INamedTypeSymbol>.Empty;
        var names = string.Join(", ", bases.Concat(type.Interfaces).Select(b => b.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        return names.Length == 0 || type.TypeKind is TypeKind.Enum ? "" : $" : {names}";
    }

    private static bool IsShown(ISymbol member) =>
        member is { DeclaredAccessibility: Accessibility.Public, CanBeReferencedByName: true } or IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsIndexer: true }
        || member is IMethodSymbol { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false, MethodKind: MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion };

    private void Line(string words)
    {
        text.Append(words).Append('\n');
        line++;
    }
}
