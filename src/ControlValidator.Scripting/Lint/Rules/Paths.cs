using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Paths into resources of a known type that their definition does not have.</summary>
internal static class Paths
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        var subjects = new Subjects(code);
        foreach (var access in code.Nodes<ElementAccessExpressionSyntax>())
        {
            if (access.ArgumentList.Arguments is not [{ Expression: var argument }] || code.ConstantOf(argument) is not string path)
                continue;
            var views = subjects.ViewsAt(access.Expression).ToList();
            if (views.Count == 0 || !path.Contains('/', StringComparison.Ordinal) && subjects.IsWholeResource(access.Expression))
                continue;
            var walks = views.ConvertAll(view => ViewPath.Walk(view, path));
            if (walks.TrueForAll(w => w.Missing is not null))
            {
                yield return SettingLintRules.UnknownPath.At(argument.Place, $"{walks[0].Type} has no `{walks[0].Missing}`",
                    NearName.Suggest(walks[0].Missing!, walks[0].Known) ?? $"Known are {string.Join(", ", walks[0].Known.Take(12).Select(k => $"`{k}`"))}{(walks[0].Known.Count > 12 ? ", …" : "")}.");
            }
        }
    }
}
