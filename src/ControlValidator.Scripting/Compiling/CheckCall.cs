using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Scripting.Compiling;

/// <summary>How a check's method is called.</summary>
/// <param name="View">The view's type as written in code; null where the method takes the resource itself, or none.</param>
internal sealed record CheckCall(string Method, CheckKind Kind, string? View)
{
    /// <summary>
    /// The text that is compiled with a policy: it loads the policy, whose own text stays as it is, and adds a method that yields
    /// its checks, so that none of them has to be looked up by name when they run.
    /// </summary>
    public static string ToEntry(string policy, IEnumerable<CheckCall> calls)
    {
        var text = new StringBuilder("#load \"").Append(policy).Append("\"\n#line hidden\n")
            .Append("public global::ControlValidator.Model.Judgement[] ").Append(PolicyModule.MethodName).Append("() => [\n");
        foreach (var call in calls)
            text.Append("global::ControlValidator.Model.Judgements.").Append(call.ToExpression()).Append(",\n");
        return text.Append("];\n").ToString();
    }

    private string ToExpression() => Kind switch
    {
        CheckKind.Resource or CheckKind.ResourceInSnapshot => View is null ? $"OfResource({Method})" : $"OfView({View}.Over, {Method})",
        CheckKind.Snapshot => $"OfSnapshot({Method})",
    };
}
