using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Reporting.Tests;

/// <summary>Assessments to write.</summary>
internal static class Samples
{
    private const string Storage = "fabrikam/azure/storage.json";
    private const string Sites = "fabrikam/azure/web sites.json";
    private const string Policies = "fabrikam/entra/conditional-access.json";

    /// <summary>A made-up estate with every outcome, severity, pillar and state.</summary>
    public static Assessment Small()
    {
        var estate = new Estate
        {
            AsOf = new DateTimeOffset(2026, 1, 31, 6, 0, 0, TimeSpan.Zero),
            Manifest = SmallManifest(),
            Maturity = SmallMaturity(),
            Diagnostics =
            [
                new DiagnosticRule("CV1002", DiagnosticLevel.Error, "A policy may not use this", "Judge what the snapshot holds; a policy reads no files.")
                    .At(new("policies/storage/reads-a-file/policy.csx", 7, 13, "    File.ReadAllText(path);", 16), "A policy may not use `File.ReadAllText`."),
                new DiagnosticRule("CV2014", DiagnosticLevel.Warning, "Stated count differs")
                    .At(new(Sites, 1, 1, Pointer: "/count"), "The source states 9 rows, and 6 are here."),
            ],
        };
        StorageChecks(estate);
        WebChecks(estate);
        EntraChecks(estate);
        return estate.Assess();
    }

    private static Manifest SmallManifest() => new(
        [
            new(Storage, "az-rule-data", Estate.Hash("storage"), 48_211, 9, null),
            new(Sites, "resource-graph", Estate.Hash("sites"), 12_094, 6, 9),
            new(Policies, "graph-page", Estate.Hash("policies"), 9_870, 4, 4),
        ],
        [
            new("Microsoft.Storage/storageAccounts", Completeness.Complete, 9, null),
            new("Microsoft.Web/sites", Completeness.Partial, 6, "The source states 9 rows, and 6 are here"),
            new("microsoft.graph.conditionalAccessPolicy", Completeness.Complete, 4, null),
            new("microsoft.graph.user", Completeness.NotRead, 0, "The exporter was refused: 403 Forbidden"),
        ],
        ["fabrikam/notes/owners.yaml"], "Fabrikam nightly export", new DateTimeOffset(2026, 1, 31, 5, 12, 44, TimeSpan.Zero));

    private static void StorageChecks(Estate estate)
    {
        estate.Check(
            Estate.Control("CV-STO-001", "Storage accounts refuse unencrypted connections", Severity.High) with
            {
                Why = "Traffic that is not encrypted can be read and changed on its way.",
                Fix = "Set `supportsHttpsTrafficOnly` to `true`.",
                Maps = [new("MCSB", "DP-3"), new("NIST SP 800-53", "SC-8"), new("NIST SP 800-53", "SC-23")],
                SameAs = [new("PSRule", "Azure.Storage.SecureTransfer")],
            }, "RefusesUnencryptedConnections");
        estate.Find(
            Outcome.Fail, "`properties/supportsHttpsTrafficOnly` is false, expected true", Estate.Storage("stlegacy"),
            new Observation(Storage, 41, "/value/1/properties/supportsHttpsTrafficOnly", "false"));
        estate.Find(
            Outcome.Fail, "`properties/supportsHttpsTrafficOnly` is false, expected true", Estate.Storage("stpartners"),
            new Observation(Storage, 118, "/value/4/properties/supportsHttpsTrafficOnly", "false"));
        for (var i = 0; i < 6; i++)
        {
            estate.Find(
                Outcome.Pass, "`properties/supportsHttpsTrafficOnly` is true", Estate.Storage($"stapp{i}"),
                new Observation(Storage, 150 + (9 * i), $"/value/{i + 5}/properties/supportsHttpsTrafficOnly", "true"));
        }
        estate.Find(
            Outcome.Unknown, "`properties` is not in the export", Estate.Storage("starchive"),
            new Observation(Storage, 27, "/value/0", "<not exported>"));
        estate.Check(
            Estate.Control("CV-STO-002", "Storage accounts keep TLS 1.0 and 1.1 out", Severity.Medium) with
            {
                Why = "Old versions of TLS have known weaknesses.",
                Fix = "Set `minimumTlsVersion` to `TLS1_2` or higher.",
                Maps = [new("MCSB", "DP-3")],
            }, "KeepsOldTlsOut", "no case makes it fail");
        estate.FindMany(Outcome.Pass, 9, "stapp");
    }

    private static void WebChecks(Estate estate)
    {
        estate.Check(
            Estate.Control("CV-WEB-001", "Web apps turn plain HTTP away", Severity.Low) with
            {
                Why = "A first request without encryption can be caught and answered by someone else.",
                Fix = "Set `httpsOnly` to `true`.",
            }, "TurnsPlainHttpAway", subject: "Microsoft.Web/sites");
        estate.Find(Outcome.Pass, "`httpsOnly` is true", Site("shop"), new Observation(Sites, 12, "/data/0/properties/httpsOnly", "true"));
        estate.Find(Outcome.NotApplicable, "`kind` is \"functionapp\"", Site("jobs"), new Observation(Sites, 30, "/data/1/kind", "\"functionapp\""));
        estate.Find(Outcome.Error, "The check threw InvalidOperationException: Sequence contains no elements", Site("portal"));
        estate.Check(Estate.Control("CV-WEB-002", "Web apps have an owner", Severity.Info, Pillar.Assets), "HasAnOwner", subject: "Microsoft.Web/sites");
        estate.Find(
            Outcome.Fail, "`tags/owner` is absent, expected some text", Site("shop"), 3,
            new Observation(Sites, 14, "/data/0/tags", "{\"env\":\"prod\"}"), new Observation(Sites, 14, "/data/0/tags/owner", "<absent>"));
        estate.Check(Estate.Control("CV-VMS-001", "Virtual machines have no public address", Severity.High, Pillar.AttackPaths), "HasNoPublicAddress", subject: "Microsoft.Compute/virtualMachines");
    }

    private static void EntraChecks(Estate estate)
    {
        estate.Check(
            Estate.Control("CV-ENT-001", "Sign-ins with old protocols are blocked", Severity.Critical, Pillar.Identities) with
            {
                Level = 3,
                Method = Method.Prove,
                Why = "Old protocols cannot ask for a second factor, so a guessed password is enough.",
                Fix = "Block `exchangeActiveSync` and `other` clients for all users, with break-glass accounts as the only exclusion.",
                Maps = [new("CISA SCuBA", "MS.AAD.1.1"), new("NIST SP 800-53", "IA-2")],
                SameAs = [new("ScubaGear", "MS.AAD.1.1v1")],
            }, "BlocksOldProtocols", subject: "snapshot");
        estate.Find(
            Outcome.Fail, "a sign-in by `svc-scanner` with `other` clients gets through: no policy that blocks applies to it", Subject.WholeSnapshot,
            new Observation(Policies, 8, "/value/0/state", "\"enabledForReportingButNotEnforced\""),
            new Observation(Policies, 19, "/value/0/conditions/clientAppTypes", "[\"exchangeActiveSync\",\"other\"]"),
            new Observation(Policies, 61, "/value/2/conditions/users/excludeUsers", "[\"6f1c2d3e-0000-4000-8000-000000000007\"]"));
        estate.Check(Estate.Control("CV-ENT-002", "Guests see their own objects only", Severity.Medium, Pillar.Identities), "GuestsSeeTheirOwn", subject: "microsoft.graph.authorizationPolicy");
        estate.Find(Outcome.Unknown, "microsoft.graph.authorizationPolicy is not in the export", Subject.WholeSnapshot);
    }

    private static Subject Site(string name) => new(
        $"/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-web/providers/Microsoft.Web/sites/{name}", name, "Microsoft.Web/sites");

    private static MaturityResult SmallMaturity() => new(
        "exposure-management", "Five levels, inspired by the maturity guide of Microsoft Security Exposure Management", 1, Complete: false,
        [
            PillarAt(Pillar.Assets, 1, "RFSSS", ("A2.1", CriterionState.Met, [], []), ("A2.3", CriterionState.Failing, ["CV-WEB-002"], ["`CV-WEB-002` fails for 1 of 1; 90 % must have an owner"])),
            PillarAt(
                Pillar.Identities, 2, "RRFBS", ("I2.1", CriterionState.Met, [], []), ("I2.2", CriterionState.NotApplicable, [], []),
                ("I3.1", CriterionState.Failing, ["CV-ENT-001"], ["`CV-ENT-001` fails for the snapshot"]),
                ("I3.2", CriterionState.MissingEvidence, ["CV-ENT-002"], ["microsoft.graph.user could not be read by the exporter"]),
                ("I4.1", CriterionState.Met, [], [])) with { Standing = "level 3 blocked by failing controls: CV-ENT-001; level-4 criterion I4.1 already met" },
            PillarAt(
                Pillar.CloudPosture, 1, "RFSSS", ("C2.1", CriterionState.MissingEvidence, [], ["Microsoft.Web/sites holds 6 of 9 rows"]),
                ("C2.4", CriterionState.Failing, ["CV-STO-001", "CV-NET-009"], ["1 check broke: `CV-WEB-001`", "`CV-STO-001` fails for 2 of 9"])),
            PillarAt(
                Pillar.AttackPaths, 1, "RMMSS", ("P2.1", CriterionState.MissingEvidence, ["CV-VMS-001"], ["No exposure graph was given"]),
                ("P3.1", CriterionState.MissingEvidence, [], ["No exposure graph was given"])),
        ])
    {
        LevelNames = ["Blind spots are listed", "Consistent processes", "Priorities with business context", "Controls are validated", "Continuous"],
        AsOf = new DateTimeOffset(2026, 1, 31, 6, 0, 0, TimeSpan.Zero),
        Expires = new DateTimeOffset(2026, 2, 7, 5, 12, 44, TimeSpan.Zero),
    };

    /// <param name="states">The first letters of the levels' states, lowest level first.</param>
    private static PillarResult PillarAt(
        Pillar pillar, int level, string states,
        params ImmutableArray<(string Id, CriterionState State, ImmutableArray<string> Controls, ImmutableArray<string> Blockers)> criteria) =>
        new(pillar, level, [.. criteria.Select(c => Criterion(pillar, c.Id, c.State, c.Controls, c.Blockers))])
        {
            Levels = [.. states.Select((state, i) => new LevelResult(i + 1, State(state), ""))],
            Blockers = [.. criteria.SelectMany(c => c.Blockers.Select(b => $"{c.Id}: {b}"))],
        };

    private static CriterionResult Criterion(
        Pillar pillar, string id, CriterionState state, ImmutableArray<string> controls, ImmutableArray<string> blockers) =>
        new(id, $"What {id} asks for", pillar, id[1] - '0', state, controls, blockers)
        {
            Notes = state is CriterionState.NotApplicable ? ["There is no policy that it could be about"] : [],
        };

    private static LevelState State(char letter) => Enum.GetValues<LevelState>().Single(s => s.ToString()[0] == letter);
}
