#load "../configuration.csx"

const int Oldest = 20;

[Control("CV-APP-004", "Apps run on a supported version of Node.js",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("An unsupported runtime gets no security updates: weaknesses that are found in it stay open.")]
[Fix("Move the app to Node.js 20 or later: its runtime, and the setting `WEBSITE_NODE_DEFAULT_VERSION`.")]
[SameAs("PSRule", "Azure.AppService.NodeJsVersion"),
    For("Microsoft.Web/sites", "Microsoft.Web/sites/slots", "Microsoft.Web/sites/config", "Microsoft.Web/sites/slots/config")]
Verdict RunsSupportedNode(Resource resource, Snapshot snapshot)
{
    var isConfiguration = resource.Type.EndsWith("/config", StringComparison.OrdinalIgnoreCase);
    if (isConfiguration && snapshot.Find(AppOf(resource)) is not null)
        return Verdict.NotApplicable.Because("it is judged with its app");
    IEnumerable<Node> places = isConfiguration ? [resource.Root.Section("properties"u8)] : Places(resource, snapshot);
    var versions = places.SelectMany(Declared).ToList();
    return versions.TrueForAll(version => version.Node.Gap is Gap.Absent)
        ? Verdict.Unknown.Because("neither the runtime nor the application settings are in the export")
        : versions.Aggregate(Verdict.Pass, (verdict, version) => verdict & version.OrDefault("").Satisfies(IsSupported, "no Node.js before 20"));
}

string AppOf(Resource configuration) => configuration.Parent ?? string.Join('/', configuration.Id.Split('/').SkipLast(2));

/// <summary>
/// All places that may say which Node.js runs. An application setting overrules the runtime on Windows, the runtime the setting on
/// Linux; none of them may name an old one.
/// </summary>
IEnumerable<Setting<string>> Declared(Node configuration)
{
    string[] names = ["linuxFxVersion", "windowsFxVersion", "nodeVersion", "WEBSITE_NODE_DEFAULT_VERSION"];
    foreach (var name in names)
        yield return configuration[name].As<string>();
    foreach (var setting in configuration["appSettings"].Items().OrEmpty())
    {
        if (setting["name"].As<string>().TryGet(out var name) && name == "WEBSITE_NODE_DEFAULT_VERSION")
            yield return setting["value"].As<string>();
    }
}

bool IsSupported(string text)
{
    var version = text.Contains('|') ? VersionOf(text, "NODE") : text;
    return string.IsNullOrEmpty(version) || Major(version) is -1 or >= Oldest;
}
