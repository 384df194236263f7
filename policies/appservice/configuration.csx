/// <summary>
/// A setting of an app's configuration. Azure Resource Manager returns it in the part <c>config/web</c>; in the app itself most of
/// <c>siteConfig</c> is null, which says nothing about the setting.
/// </summary>
Node Configured(Resource app, Snapshot snapshot, string setting)
{
    foreach (var place in Places(app, snapshot))
    {
        if (place[setting] is { Gap: Gap.None } found)
            return found;
    }
    return OwnPlace(app)[setting];
}

/// <summary>Judges a setting of an app's configuration, and says where it would stand when it is not in the export.</summary>
Verdict JudgeSetting(Resource app, Snapshot snapshot, string setting, Func<Node, Verdict> judge)
{
    var verdict = judge(Configured(app, snapshot, setting));
    return verdict.Outcome is Outcome.Unknown
        ? verdict.Because($"`{setting}` is not in the export: it stands in the app's part `config/web`")
        : verdict;
}

/// <summary>Where configuration may stand: in the app's parts, and in the app.</summary>
IEnumerable<Node> Places(Resource app, Snapshot snapshot) =>
    snapshot.ChildrenOf(app, app.Type + "/config").Known.Select(part => part.Root.Section("properties"u8)).Append(OwnPlace(app));

Node OwnPlace(Resource app) => app.Root.Section("properties"u8)["siteConfig"];

Verdict RunsOnLinux(Resource app) => app["kind"].As<string>().Contains("linux");

/// <summary>The version in a runtime such as <c>NODE|20-lts</c>; null where another runtime, or none, is named.</summary>
string? VersionOf(string stack, string runtime) =>
    stack.Split('|') is [var name, var version] && string.Equals(name, runtime, StringComparison.OrdinalIgnoreCase) ? version : null;

/// <summary>The first number in a version: 8 in <c>v8.0</c>, 20 in <c>~20</c>; -1 where there is none.</summary>
int Major(string version)
{
    var digits = string.Concat(version.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
    return int.TryParse(digits, out var major) ? major : -1;
}
