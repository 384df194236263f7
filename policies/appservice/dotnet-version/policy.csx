#load "../configuration.csx"

const int OldestModern = 8;

const int Framework = 4;

[Control("CV-APP-003", "Apps run on a supported version of .NET",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("An unsupported runtime gets no security updates: weaknesses that are found in it stay open.")]
[Fix("Move the app to .NET 8 or later, or to .NET Framework 4.")]
[SameAs("PSRule", "Azure.AppService.NETVersion"), For("Microsoft.Web/sites", "Microsoft.Web/sites/slots")]
Verdict RunsSupportedDotNet(Resource app, Snapshot snapshot) =>
    (RunsOnLinux(app) | JudgeSetting(app, snapshot, "netFrameworkVersion",
        version => version.As<string>().Satisfies(IsSupported, "`v4.0`, or `v8.0` or later")))
    & Configured(app, snapshot, "linuxFxVersion").As<string>().OrDefault("").Satisfies(
        stack => (VersionOf(stack, "DOTNETCORE") ?? VersionOf(stack, "DOTNET-ISOLATED")) is not { } version
            || Major(version) >= OldestModern,
        "no .NET before 8.0");

bool IsSupported(string version) => version.Length == 0 || Major(version) is Framework or >= OldestModern;
