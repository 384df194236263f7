using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using ControlValidator.Scripting.Caching;
using ControlValidator.Scripting.Compiling;
using ControlValidator.Scripting.Serving;

namespace ControlValidator.Scripting.Tests.Serving;

public sealed class CompilingElsewhere
{
    private static readonly string[] Mistaken =
    [
        "", "int", "Verdict F(", "System.Console.WriteLine(1);", "#r \"other.dll\"", "#load \"missing.csx\"", "\0", "int Count;",
        PolicyFolder.Check(body: "System.IO.File.Exists(\"a\") ? Verdict.Pass : Verdict.Fail"),
        PolicyFolder.Check(body: "resource[\"on\"].Is(1"),
        PolicyFolder.Check(id: "not an id"),
        PolicyFolder.Check(before: "int seen = 0;", body: "seen++ > 0 ? Verdict.Pass : Verdict.Fail"),
        PolicyFolder.Check(before: "class Grown<T> { public static int In(int n) => n == 0 ? 0 : Grown<Grown<T>>.In(n - 1); }", body: "Grown<int>.In(3) == 0 ? Verdict.Pass : Verdict.Fail"),
        PolicyFolder.Check(body: new string('(', 5000) + "1" + new string(')', 5000)),
        PolicyFolder.Check(body: "Verdict.Pass", after: "#warning unsure"),
    ];

    /// <summary>What is wrong comes first.</summary>
    private static readonly ImmutableArray<PolicyText> Policies =
    [
        .. Mistaken.Select((text, i) => new PolicyText("policy.csx", $"/policies/mistaken/number-{i}/policy.csx", Encoding.UTF8.GetBytes(text))),
        .. PolicyPaths(Checkout.PathOf("policies")).Select(Read),
    ];

    private static readonly Lazy<CompiledPolicy[]> CompiledHere = new(() => Compiled(Policies, 2));

    [Test]
    public void A_process_that_consists_of_the_compiler_compiles_to_the_same_bytes() =>
        CompilesToTheSame("dotnet", Path.Combine(TestContext.CurrentContext.TestDirectory, "ControlValidator.Compiler.dll"), Mistaken.Length + 5, parallel: 2);

    [Test]
    public void So_does_one_of_machine_code([Values(1, 3)] int parallel)
    {
        var program = Checkout.PathOf("artifacts", "compiler", "ControlValidator.Compiler");
        if (!File.Exists(program))
            Assert.Ignore("The compiler was not published: `.ci/compiler Release`.");
        CompilesToTheSame(program, "", Policies.Length, parallel);
    }

    [Test]
    public void Another_build_says_nothing()
    {
        using var answers = new MemoryStream();
        using var request = new MemoryStream([.. Guid.Empty.ToByteArray(), .. Request([], 1).ToBytes()[16..]]);

        Assert.That(CompilerService.Serve(request, answers), Is.False);
        Assert.That(answers.Length, Is.Zero);
    }

    [Test]
    public void What_is_not_answered_is_compiled_here()
    {
        using var folder = new PolicyFolder();
        folder.Add("a", PolicyFolder.Check("CV-TST-001"));
        folder.Add("b", PolicyFolder.Check("CV-TST-002", body: "resource[\"off\"].Is(true)"));
        folder.Add("c", PolicyFolder.Check("CV-TST-003", body: "nonsense"));
        var expected = Describe(folder, null);
        ImmutableArray<PolicyText> texts = [.. PolicyPaths(folder.Policies).Select(Read)];
        var whole = Answer(1, Compiled(texts, 1)[1]);
        Func<ReadOnlyMemory<byte>, Stream?>[] compilers =
        [
            _ => null, _ => Stream.Null, _ => new MemoryStream(whole), _ => new MemoryStream([.. whole, .. whole[..100]]), _ => new MemoryStream(whole[..^1]),
            _ => new MemoryStream(whole[..3]), _ => new MemoryStream(Answer(3, Compiled(texts, 1)[1])), _ => new MemoryStream(Answer(-1, Compiled(texts, 1)[1])),
            _ => new MemoryStream([0, 0, 0, 0, 1, 255, 255, 255, 255]), _ => new MemoryStream([0, 0, 0, 0, 1, 255, 255, 255, 127]),
        ];

        Assert.That(compilers.Select(c => Describe(folder, c)), Has.All.EqualTo(expected));
    }

    [Test]
    public void What_is_answered_is_taken()
    {
        using var folder = new PolicyFolder();
        folder.Add("a", PolicyFolder.Check());
        using var other = new PolicyFolder();
        other.Add("a", PolicyFolder.Check("CV-TST-009"));
        var answer = Answer(0, Compiled([Read(PolicyPaths(other.Policies).Single())], 1)[0]);

        var pack = PolicyPacks.Load([folder.Policies], new(CacheFolder: null, Parallel: 1) { Compiler = _ => new MemoryStream(answer) });

        Assert.That(pack.Policies.Single().Checks.Single().Control.Id, Is.EqualTo("CV-TST-009"));
    }

    private static void CompilesToTheSame(string program, string argument, int count, int parallel)
    {
        var answers = Ask(program, argument, Request(Policies[..count], parallel)).OrderBy(a => a.Index).ToList();

        Assert.That(answers.Select(a => a.Index), Is.EqualTo(Enumerable.Range(0, count)));
        Assert.That(answers.Select(a => Told(a.Compiled)), Is.EqualTo(CompiledHere.Value[..count].Select(Told)));
    }

    private static List<CompilerAnswer> Ask(string program, string argument, CompilerRequest request)
    {
        using var process = Process.Start(new ProcessStartInfo(program, argument) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        using (process.StandardInput.BaseStream)
            process.StandardInput.BaseStream.Write(request.ToBytes());
        var answers = new List<CompilerAnswer>();
        while (CompilerAnswer.Read(process.StandardOutput.BaseStream, request.Policies.Length) is { } answer)
            answers.Add(answer);
        process.WaitForExit();
        if (process.ExitCode == 1)
            Assert.Ignore("The compiler was published from another build: `.ci/compiler Release`.");
        Assert.That(process.ExitCode, Is.Zero);
        return answers;
    }

    private static CompilerRequest Request(ImmutableArray<PolicyText> policies, int parallel) =>
        new(Safeguards.All, ShowsFiles: false, parallel, Vocabulary.Files, policies);

    private static CompiledPolicy[] Compiled(ImmutableArray<PolicyText> policies, int parallel)
    {
        var compiled = new CompiledPolicy[policies.Length];
        CompilerThreads.Compile(policies, Safeguards.All, showsFiles: false, parallel, (index, policy) => compiled[index] = policy);
        return compiled;
    }

    private static string Told(CompiledPolicy compiled) => $"{compiled.Reusable} {Convert.ToHexString(PolicyEntry.Write(compiled, ""))}";

    private static byte[] Answer(int index, CompiledPolicy compiled)
    {
        using var bytes = new MemoryStream();
        new CompilerAnswer(index, compiled).Write(bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<string> PolicyPaths(string folder) =>
        Directory.EnumerateFiles(folder, "policy.csx", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static PolicyText Read(string path) => PolicyText.Read(path, path, out _)!;

    private static string Describe(PolicyFolder folder, Func<ReadOnlyMemory<byte>, Stream?>? compiler)
    {
        var pack = PolicyPacks.Load([folder.Policies], new(CacheFolder: null, Parallel: 2) { Compiler = compiler });
        return string.Join('\n', pack.Policies.SelectMany(p => p.Checks).Select(c => c.Control.ToString()).Concat(folder.Read(pack)));
    }
}
