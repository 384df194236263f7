using System.Collections.Immutable;
using ControlValidator.Engine;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Running;

/// <summary>Questions of a selection over a whole pack.</summary>
internal static class Globs
{
    extension(ControlSelection selection)
    {
        /// <summary>The globs that match none of the controls: most likely a slip of the pen.</summary>
        internal IEnumerable<Glob> WithoutMatch(ImmutableArray<LoadedPolicy> policies) => selection.Include.Concat(selection.Exclude)
            .Where(glob => !policies.Any(p => p.Checks.Any(c => ControlSelection.Matches(glob, c.Control, p.Family))));
    }
}
