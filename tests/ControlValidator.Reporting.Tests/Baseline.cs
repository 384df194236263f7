using System.Runtime.CompilerServices;

namespace ControlValidator.Reporting.Tests;

/// <summary>Compares what was written with a file that was looked at. <c>CVAL_REWRITE_BASELINES=1</c> writes the files anew.</summary>
internal static class Baseline
{
    public static void Verify(string actual, string name, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Folder(here), name);
        if (Environment.GetEnvironmentVariable("CVAL_REWRITE_BASELINES") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }
        Assert.That(File.Exists(path), Is.True, $"{name} is not there yet; set CVAL_REWRITE_BASELINES=1 to write it");
        Assert.That(actual, Is.EqualTo(File.ReadAllText(path)), name);
    }

    /// <summary>Beside the tests; the compiler writes paths from the repository's root on.</summary>
    private static string Folder(string here) => Checkout.PathOf("tests", Path.GetFileName(Path.GetDirectoryName(here)) ?? "", "Baselines");
}
