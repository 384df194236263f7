using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.Versioning;
using ControlValidator.Scripting.Compiling;

namespace ControlValidator.Scripting.Tests;

public sealed class GivingUp
{
    /// <summary>What is loaded comes from a pipe that nobody writes to: to read it takes forever, and no processor time.</summary>
    [Test, Platform(Include = "Linux"), SupportedOSPlatform("linux")]
    public void A_policy_that_the_compiler_is_not_done_with_keeps_no_other_one_waiting([Values(1, 2, 3)] int parallel)
    {
        using var folder = new PolicyFolder();
        var pipe = Path.Combine(folder.Root, "policies", "family", "endless", "parts.csx");
        ImmutableArray<PolicyText> policies =
        [
            Read(folder.Add("endless", "#load \"parts.csx\"\n" + PolicyFolder.Check())),
            Read(folder.Add("one", PolicyFolder.Check("CV-TST-002"))),
            Read(folder.Add("other", PolicyFolder.Check("CV-TST-003"))),
        ];
        Process.Start("mkfifo", pipe).WaitForExit();
        // what is compiled for the first time may well take longer than is waited here
        Compile(policies[1..], 1, CompilerThreads.UsualPatience);

        var compiled = Compile(policies, parallel, patience: 1);
        // lets go of the thread that reads
        File.WriteAllText(pipe, "");

        Assert.That(compiled[0].Diagnostics.Select(d => d.ToString()), Has.One.Contains("policy.csx: error CV1013: the compiler was not done after 1 seconds"));
        Assert.That(compiled[0].Reusable, Is.False);
        Assert.That(compiled[1..].Select(c => c.Image.IsEmpty), Has.All.False);
    }

    private static CompiledPolicy[] Compile(ImmutableArray<PolicyText> policies, int parallel, int patience)
    {
        var compiled = new CompiledPolicy[policies.Length];
        CompilerThreads.Compile(policies, Safeguards.All, showsFiles: false, parallel, (index, policy) => compiled[index] = policy, patience);
        return compiled;
    }

    private static PolicyText Read(string path) => PolicyText.Read(path, path, out _)!;
}
