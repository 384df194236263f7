namespace ControlValidator.Editor.Documents;

/// <summary>The addresses of documents, and the paths that they stand for.</summary>
internal static class DocumentPath
{
    /// <summary>Absolute, with forward slashes. A document that has no file yet gets the name that one in the working folder would have.</summary>
    public static string Of(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed))
            throw Refusal.Parameters($"`{uri}` is no address of a document");
        var path = parsed.IsFile ? Path.GetFullPath(parsed.LocalPath) : Path.GetFullPath($"{parsed.Scheme}-{Path.GetFileName(parsed.AbsolutePath)}");
        return Slashed(path);
    }

    public static string ToUri(string path) => new UriBuilder { Scheme = Uri.UriSchemeFile, Host = "", Path = path }.Uri.AbsoluteUri;

    private static string Slashed(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
}
