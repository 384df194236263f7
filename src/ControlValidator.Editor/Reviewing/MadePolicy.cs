using ControlValidator.Scripting.Editing;
using Microsoft.CodeAnalysis.Text;

namespace ControlValidator.Editor.Reviewing;

/// <summary>
/// A policy that is nobody's, to be looked at before there is any other. Looking at the first takes many times as long as looking at the second, since
/// all that the compiler does is done for the first time, and an editor is about to send one.
/// </summary>
internal static class MadePolicy
{
    private const string Path = "/made/policy.csx";

    private const string Text = """
        [Control("CV-MADE-001", "Storage accounts are as they should be", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
        [Why("It is a rehearsal.")]
        [Fix("There is nothing to be done.")]
        [Maps("MCSB", "DP-3")]
        Verdict Judges(StorageAccount account) =>
            account.Properties.MinimumTlsVersion.OrDefault("TLS1_0").AtLeast("TLS1_2") & account.Properties.SupportsHttpsTrafficOnly.OrDefault(true).Is(true);
        """;

    /// <summary>Without any effect, and without a result.</summary>
    public static void Review(CancellationToken cancellation) => _ = EditedPolicy.Review(Path, static _ => SourceText.From(Text), cancellation);
}
