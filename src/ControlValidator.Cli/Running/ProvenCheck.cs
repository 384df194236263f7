using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Cli.Running;

/// <summary>A check with the proof that it has earned its passes.</summary>
internal sealed record ProvenCheck(Check Check, Proof Proof, string Family)
{
    internal AssessedCheck Assessed(Tally tally) => new(Check.Control, Check.Name, PackFolder.Reported(Check.Policy), Check.Line, Subjects, Proof, tally);

    private ImmutableArray<string> Subjects => Check.Kind is CheckKind.Snapshot ? ["snapshot"] : Check.Types.IsEmpty ? ["*"] : Check.Types;
}
