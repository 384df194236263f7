using ControlValidator.Model;

namespace ControlValidator.Cli.Running;

/// <summary>A check with the proof that it has earned its passes.</summary>
internal sealed record ProvenCheck(Check Check, Proof Proof, string Family);
