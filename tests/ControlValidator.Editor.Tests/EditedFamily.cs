namespace ControlValidator.Editor.Tests;

/// <summary>A family of policies in a folder that goes when the test does.</summary>
internal sealed class EditedFamily : IDisposable
{
    internal const string Shared =
        """
        // Accounts that hold blobs.
        Verdict HoldsBlobs(StorageAccount account) => account.Kind.Is("StorageV2");

        """;

    internal const string Secure =
        """
        #load "../accounts.csx"

        [Control("CV-STO-901", "Storage accounts refuse unencrypted connections", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
        [Why("What travels in the clear can be read.")]
        [Fix("Set `supportsHttpsTrafficOnly` to `true`.")]
        [Maps("MCSB", "DP-3")]
        Verdict RefusesUnencryptedConnections(StorageAccount account) =>
            account.Properties.SupportsHttpsTrafficOnly.Is(true).When(HoldsBlobs(account));

        """;

    internal const string Anonymous =
        """
        #load "../accounts.csx"

        [Control("CV-STO-902", "Storage accounts refuse anonymous access", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
        [Why("One container publishes its blobs to the whole internet.")]
        [Fix("Set `allowBlobPublicAccess` to `false`.")]
        [Maps("MCSB", "NS-2")]
        Verdict RefusesAnonymousAccess(StorageAccount account) =>
            account.Properties.AllowBlobPublicAccess.Is(false).When(HoldsBlobs(account));

        """;

    internal const string Cases =
        """
        { "cases": [
          { "name": "in the clear", "expect": "Fail", "resources": [
            { "type": "Microsoft.Storage/storageAccounts", "name": "a", "kind": "StorageV2", "properties": { "supportsHttpsTrafficOnly": false } }] },
          { "name": "encrypted", "expect": "Pass", "resources": [
            { "type": "Microsoft.Storage/storageAccounts", "name": "a", "kind": "StorageV2", "properties": { "supportsHttpsTrafficOnly": true } }] },
          { "name": "no blobs", "expect": "NotApplicable", "resources": [
            { "type": "Microsoft.Storage/storageAccounts", "name": "a", "kind": "FileStorage", "properties": { "supportsHttpsTrafficOnly": false } }] }
        ] }
        """;

    internal const string SecurePolicy = "storage/secure/policy.csx";
    internal const string AnonymousPolicy = "storage/anonymous/policy.csx";
    internal const string SharedFile = "storage/accounts.csx";

    internal EditedFamily()
    {
        Folder = Directory.CreateTempSubdirectory("cval-editor-").FullName;
        Write(SharedFile, Shared);
        Write(SecurePolicy, Secure);
        Write("storage/secure/cases.json", Cases);
        Write(AnonymousPolicy, Anonymous);
        Write("storage/anonymous/cases.json", """{ "cases": [] }""");
    }

    internal string Folder { get; }

    internal string PathOf(string name) => Path.Combine([Folder, .. name.Split('/')]);

    internal string UriOf(string name) => new Uri(PathOf(name)).AbsoluteUri;

    internal void Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Folder);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
