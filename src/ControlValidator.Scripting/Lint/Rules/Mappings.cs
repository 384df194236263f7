using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>What a control maps to.</summary>
internal static partial class Mappings
{
    private static readonly ImmutableArray<string> Schemes =
        ["Azure Policy", "Checkov", "KICS", "Prowler", "PSRule", "ScoutSuite", "ScubaGear", "Steampipe", "Terrascan", "Trivy"];

    private static readonly Dictionary<string, (Regex Form, string Example)> Forms = new(StringComparer.Ordinal)
    {
        ["MCSB"] = (Mcsb(), "DP-3"),
        ["NIST SP 800-53"] = (Nist(), "SC-8 or SC-8(1)"),
        ["CIS Azure"] = (Numbers(), "3.1.2"),
        ["CIS M365"] = (Numbers(), "5.2.2.1"),
        ["PCI DSS"] = (Numbers(), "2.2.7"),
        ["MITRE ATT&CK"] = (Mitre(), "T1078 or T1078.004"),
        ["CISA SCuBA"] = (Scuba(), "MS.AAD.3.1v1"),
    };

    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var check in code.Checks)
        {
            if (check.Control.Maps.IsEmpty && check.Control.SameAs.IsEmpty)
                yield return DescriptionLintRules.NoMapping.At(check.Method.Identifier.Place, $"`{check.Control.Id}` maps to no framework and to no other tool");
            foreach (var (attribute, name, id) in Pairs(check, nameof(SameAsAttribute)))
            {
                if (!Schemes.Contains(name, StringComparer.Ordinal))
                    yield return DescriptionLintRules.UnknownScheme.At(attribute.Place, $"`{name}` is no known tool", NearName.Suggest(name, Schemes) ?? $"Known are {string.Join(", ", Schemes)}.");
                else if (id.Any(char.IsWhiteSpace))
                    yield return DescriptionLintRules.MalformedMapping.At(attribute.Place, $"`{id}` is no id of {name}", "Write the id alone, without spaces.");
            }
            foreach (var (attribute, name, id) in Pairs(check, nameof(MapsAttribute)))
            {
                if (Forms.TryGetValue(name, out var form) && !form.Form.IsMatch(id))
                    yield return DescriptionLintRules.MalformedMapping.At(attribute.Place, $"`{id}` is no id of {name}", $"Write it like {form.Example}.");
            }
        }
    }

    private static IEnumerable<(SyntaxNode Attribute, string Name, string Id)> Pairs(CheckCode check, string attribute)
    {
        foreach (var data in check.Symbol.GetAttributes().Where(a => a.AttributeClass.IsModel(attribute)))
        {
            if (data.ConstructorArguments is [{ Value: string name }, { Value: string id }] && data.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax syntax)
                yield return (syntax, name, id);
        }
    }

    [GeneratedRegex("^[A-Z]{2,3}-[0-9]{1,2}$", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Mcsb();

    [GeneratedRegex(@"^[A-Z]{2}-[0-9]{1,2}(\([0-9]{1,2}\))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Nist();

    [GeneratedRegex(@"^[0-9]{1,2}(\.[0-9]{1,2}){1,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^T[AM]?[0-9]{4}(\.[0-9]{3})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Mitre();

    [GeneratedRegex(@"^MS\.[A-Z]+(\.[0-9]+)+(v[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Scuba();
}
