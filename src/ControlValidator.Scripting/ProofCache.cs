using System.Text;
using ControlValidator.Scripting.Caching;

namespace ControlValidator.Scripting;

/// <summary>
/// Small texts kept from run to run beside the compiled policies, such as whether a check has been seen to fail. Safe for runs
/// at the same time; what is damaged, or cannot be written, is as if it had never been kept.
/// </summary>
/// <param name="folder">Where they are kept; null for not at all.</param>
public sealed class ProofCache(string? folder)
{
    /// <summary>The value kept under a key; null where there is none.</summary>
    public string? TryRead(string key)
    {
        if (folder is null || SealedFile.Read(FileOf(folder, key), out var content) is not SealState.Whole)
            return null;
        var head = Encoding.UTF8.GetBytes(key + "\n");
        return content.Span.StartsWith(head) ? Encoding.UTF8.GetString(content.Span[head.Length..]) : null;
    }

    public void Write(string key, string value)
    {
        // proofs are written whenever a policy is new, so this is when the folder grows
        if (folder is not null && SealedFile.TryWrite(FileOf(folder, key), Encoding.UTF8.GetBytes($"{key}\n{value}")))
            CacheSweep.Trim(folder);
    }

    private static string FileOf(string folder, string key) =>
        Path.Combine(folder, Model.Digest.Of(key) + ".proof");
}
