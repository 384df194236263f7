#load "../configuration.csx"

[Control("CV-APP-005", "Apps run on a supported version of PHP",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("An unsupported runtime gets no security updates: weaknesses that are found in it stay open.")]
[Fix("Move the app to PHP 8.2 or later, which means to Linux.")]
[SameAs("PSRule", "Azure.AppService.PHPVersion"), For("Microsoft.Web/sites", "Microsoft.Web/sites/slots")]
Verdict RunsSupportedPhp(Resource app, Snapshot snapshot) =>
    (RunsOnLinux(app) | JudgeSetting(app, snapshot, "phpVersion",
        version => version.As<string>().Satisfies(IsSupported, "`8.2` or later, or none")))
    & Configured(app, snapshot, "linuxFxVersion").As<string>().OrDefault("").Satisfies(
        stack => VersionOf(stack, "PHP") is not { } version || IsSupported(version), "no PHP before 8.2");

bool IsSupported(string version) =>
    version.Length == 0 || version.Equals("Off", StringComparison.OrdinalIgnoreCase)
    || version.Split('.') is [var major, var minor, ..] && (Major(major), Major(minor)) is (8, >= 2) or ( > 8, _)
    || version.Split('.') is [var only] && Major(only) > 8;
