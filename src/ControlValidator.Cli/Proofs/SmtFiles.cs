using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ControlValidator.Analysis.Checking;
using ControlValidator.Cli.Running;
using ControlValidator.Model;

namespace ControlValidator.Cli.Proofs;

/// <summary>Where the texts for solvers go: one file, or a folder with one for each property.</summary>
internal static class SmtFiles
{
    private const string Ending = ".smt2";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The file of each answer, or why there is none.</summary>
    internal static (ImmutableArray<string> Files, Diagnostic? Problem) Write(string path, ImmutableArray<ProofScript> scripts, Manifest manifest)
    {
        var isFile = path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && !Directory.Exists(path);
        if (isFile && scripts.Length != 1)
            return ([], CliRules.CannotWrite.At(new(path), $"one file cannot hold {scripts.Length} properties: choose one with `--property`, or give a folder"));
        if (isFile && Reports.IsInput(path, manifest))
            return ([], CliRules.CannotWrite.At(new(path), "the text would be written over an export that was judged"));
        ImmutableArray<string> files = isFile ? [path] : [.. Names(scripts).Select(name => Path.Join(path, name).Replace('\\', '/'))];
        ImmutableArray<string> sources = [.. manifest.Documents.Select(document => $"{document.Path} sha256:{document.Sha256}")];
        try
        {
            if (!isFile)
                Directory.CreateDirectory(path);
            for (var i = 0; i < files.Length; i++)
                File.WriteAllText(files[i], scripts[i].Text(sources), Utf8);
            return (files, null);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return ([], CliRules.CannotWrite.At(new(path), $"the text cannot be written: {unwritable.Message}"));
        }
    }

    /// <summary>A name for each, whatever the export calls what it is about: it leads out of no folder, and is given once.</summary>
    private static IEnumerable<string> Names(ImmutableArray<ProofScript> scripts)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var script in scripts)
        {
            var plain = string.Concat(script.Id.Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
            var name = plain;
            for (var n = 2; !taken.Add(name); n++)
                name = string.Create(CultureInfo.InvariantCulture, $"{plain}-{n}");
            yield return $"{name}{Ending}";
        }
    }
}
