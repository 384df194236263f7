using ControlValidator.Model;
using ControlValidator.Scripting;
using ControlValidator.Scripting.Editing;

namespace ControlValidator.Editor.Lenses;

/// <summary>The mutation scores that lie with a pack, for a policy and cases that are still those that were measured.</summary>
internal sealed class KeptScores(ScoreFile file, string key)
{
    private const int MostFolders = 4;
    private const int MostBytes = 16 * 1024 * 1024;

    public MutationScore? Of(string control) => file.Find(control, key);

    /// <summary>Those of the nearest folder around the policy that has some; null where none has.</summary>
    public static KeptScores? Beside(string path, EditedPolicy policy)
    {
        var cases = Path.Combine(Path.GetDirectoryName(path) ?? "", LoadedPolicy.CasesName);
        if (policy.Sha256 is not { } digest || Find(path) is not { } file || Text(file) is not { } scores || Text(cases) is not { } text)
            return null;
        return ScoreFile.Parse(scores) is { } parsed ? new(parsed, ScoreFile.KeyOf(digest, text)) : null;
    }

    private static string? Find(string path)
    {
        var folder = Path.GetDirectoryName(path);
        for (var up = 0; up < MostFolders && folder is not null; up++, folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, ScoreFile.Name) is var file && File.Exists(file))
                return file;
        }
        return null;
    }

    private static byte[]? Text(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= MostBytes } ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
