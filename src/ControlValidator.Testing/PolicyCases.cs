using System.Collections;
using System.Diagnostics.CodeAnalysis;
using NUnit.Framework;

namespace ControlValidator.Testing;

/// <summary>
/// The cases of all policies in a folder, for <see cref="TestCaseSourceAttribute"/>: as it is those of the nearest folder <c>policies</c>; a class that
/// derives from it can name another.
/// </summary>
[SuppressMessage("Design", "MA0053", Justification = "Tests derive from it, to name a folder.")]
public class PolicyCases : IEnumerable<TestCaseData>
{
    private readonly Func<Policies> policies;

    public PolicyCases() => policies = static () => Policies.Nearest;

    /// <param name="folder">As for <see cref="Policies.In"/>.</param>
    protected PolicyCases(string folder) => policies = () => Policies.In(folder);

    public IEnumerator<TestCaseData> GetEnumerator()
    {
        foreach (var one in policies().Cases)
            yield return new TestCaseData(one).SetArgDisplayNames(one.Title);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
