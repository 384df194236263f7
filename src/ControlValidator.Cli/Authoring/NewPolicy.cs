namespace ControlValidator.Cli.Authoring;

/// <summary>A policy that is to be begun.</summary>
/// <param name="Folder">The folder of policies, in which the family's folder stands or will stand.</param>
/// <param name="Family">Such as <c>storage</c>.</param>
/// <param name="Name">Such as <c>minimum-tls</c>.</param>
/// <param name="ControlId">Not used by any other policy.</param>
/// <param name="OverSnapshot">Whether the check is to judge the snapshot as a whole.</param>
internal sealed record NewPolicy(string Folder, string Family, string Name, string ControlId, bool OverSnapshot)
{
    internal string Path => System.IO.Path.Combine(Folder, Family, Name);

    /// <summary>The name as a sentence begins: <c>Minimum tls</c>.</summary>
    internal string Title => Upper(Name.Replace('-', ' '));

    /// <summary>The name as a method: <c>MinimumTls</c>.</summary>
    internal string Method
    {
        get
        {
            var name = string.Concat(Name.Split('-').Select(Upper));
            return char.IsAsciiDigit(name[0]) ? $"Check{name}" : name;
        }
    }

    /// <summary>Writes a file of the policy, which must not be there yet.</summary>
    internal void Write(string file, string text)
    {
        Directory.CreateDirectory(Path);
        using var writer = new StreamWriter(new FileStream(System.IO.Path.Combine(Path, file), FileMode.CreateNew, FileAccess.Write));
        writer.Write(text.ReplaceLineEndings("\n"));
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    internal static bool IsName(string text) =>
        text.Length is > 0 and <= 64 && text.Split('-').All(word => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
}
