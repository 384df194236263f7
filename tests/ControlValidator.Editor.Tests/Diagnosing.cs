using System.Diagnostics;
using System.Text.Json;

namespace ControlValidator.Editor.Tests;

/// <summary>What is wrong with a policy is said while it is written, in the words of <c>cval lint</c>.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public sealed class Diagnosing : IAsyncDisposable
{
    private readonly Task<Conversation> beginning = Conversation.Begin();

    public async ValueTask DisposeAsync() => await (await beginning).DisposeAsync();

    [Test]
    public async Task A_policy_without_flaw_has_no_diagnostics()
    {
        var editor = await beginning;
        await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure);

        Assert.That(await editor.NextDiagnostics(EditedFamily.SecurePolicy), Is.Empty);
    }

    [TestCase(".Is(true)", ".Was(true)", "CV1001", TestName = "Compiler: a member that does not exist")]
    [TestCase(".When(HoldsBlobs(account))", " & (System.IO.File.Exists(\"x\") ? Verdict.Pass : Verdict.Fail)", "CV1101", TestName = "Allow-list: a file is asked for")]
    [TestCase("[Maps(\"MCSB\", \"DP-3\")]\n", "", "CV1333", TestName = "Lint: a control maps to nothing")]
    [TestCase("\"CV-STO-901\"", "\"\"", "CV1021", TestName = "Metadata: an id is empty")]
    public async Task What_is_published_is_what_lint_says_of_the_saved_file(string plain, string faulty, string code)
    {
        var editor = await beginning;
        var text = EditedFamily.Secure.Replace(plain, faulty, StringComparison.Ordinal);
        await editor.Open(EditedFamily.SecurePolicy, text);

        var published = await editor.NextDiagnostics(EditedFamily.SecurePolicy);
        editor.Family.Write(EditedFamily.SecurePolicy, text);

        Assert.That(published, Is.EqualTo(await Lint(editor.Family.PathOf(EditedFamily.SecurePolicy))));
        Assert.That(published, Does.Contain(code));
    }

    [Test]
    public async Task Typing_an_error_and_taking_it_back_shows_it_and_takes_it_away()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure);
        await editor.NextDiagnostics(EditedFamily.SecurePolicy);

        var column = EditedFamily.Secure.Split('\n')[7].IndexOf(".Is(", StringComparison.Ordinal) + 3;
        await Change(editor, place, 2, line: 7, from: column, to: column, "nt");
        var typed = await editor.NextDiagnostics(EditedFamily.SecurePolicy);
        await Change(editor, place, 3, line: 7, from: column, to: column + 2, "");

        Assert.That(typed, Does.Match("^8:\\d+-\\d+ error CV1001 "));
        Assert.That(await editor.NextDiagnostics(EditedFamily.SecurePolicy), Is.Empty);
    }

    [Test]
    public async Task The_unsaved_text_of_a_loaded_file_counts_and_its_flaws_are_shown_where_they_are()
    {
        var editor = await beginning;
        await editor.Open(EditedFamily.SecurePolicy, EditedFamily.Secure);
        await editor.NextDiagnostics(EditedFamily.SecurePolicy);

        await editor.Open(EditedFamily.SharedFile, EditedFamily.Shared.Replace("HoldsBlobs", "HoldsFiles", StringComparison.Ordinal));
        var inPolicy = await editor.NextDiagnostics(EditedFamily.SecurePolicy);
        await editor.Tell("textDocument/didClose", new { textDocument = new { uri = editor.Family.UriOf(EditedFamily.SharedFile) } });
        var afterwards = await editor.NextDiagnostics(EditedFamily.SecurePolicy);

        Assert.That(inPolicy, Does.Contain("8:63-73 error CV1001 CS0103: The name `HoldsBlobs` does not exist in the current context"));
        Assert.That(afterwards, Is.Empty);
    }

    [Test]
    public async Task A_file_in_no_policy_folder_is_looked_at_like_any_other()
    {
        var editor = await beginning;
        await editor.Open("alone.csx", "[Control(\"CV-TST-001\", \"Things are good\")]\nVerdict AreGood(Resource thing) => thing.Bad;\n");

        Assert.That(await editor.NextDiagnostics("alone.csx"), Does.Contain("CS1061"));
    }

    [Test]
    public async Task A_text_that_is_nested_too_deeply_is_said_to_be_and_nothing_ends()
    {
        var editor = await beginning;
        var place = await editor.Open(EditedFamily.SecurePolicy, "$$var x = " + new string('(', 20_000) + "1" + new string(')', 20_000) + ";");

        Assert.That(await editor.NextDiagnostics(EditedFamily.SecurePolicy), Does.Contain("nested too deeply"));
        Assert.That(async () => await editor.Ask("textDocument/hover", place),
            Throws.InstanceOf<StreamJsonRpc.RemoteRpcException>().With.Message.EqualTo("the text cannot be compiled: see its diagnostics"));
        Assert.That(await editor.End(), Is.Zero);
    }

    private static Task Change(Conversation editor, Place place, int version, int line, int from, int to, string text) => editor.Tell("textDocument/didChange", new
    {
        textDocument = new { place.TextDocument.Uri, version },
        contentChanges = new[] { new { range = new { start = new { line, character = from }, end = new { line, character = to } }, text } },
    });

    /// <summary>What the command line says of the file, in the same form.</summary>
    private static async Task<string> Lint(string path)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(TestContext.CurrentContext.TestDirectory, "cval.dll"), "lint", path, "--level", "info", "-f", "json" })
            start.ArgumentList.Add(argument);
        start.Environment["CVAL_CACHE"] = Path.Combine(TestContext.CurrentContext.TestDirectory, "cache");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("cval did not start");
        using var said = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return string.Join('\n', said.RootElement.GetProperty("diagnostics").EnumerateArray().Select(Line));
    }

    private static string Line(JsonElement said)
    {
        var column = said.GetProperty("column").GetInt32();
        return $"{said.GetProperty("line")}:{column}-{column + said.GetProperty("length").GetInt32()} {said.GetProperty("level")} {said.GetProperty("code")} {said.GetProperty("message")}";
    }
}
