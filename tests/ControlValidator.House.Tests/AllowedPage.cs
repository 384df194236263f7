using System.Reflection;
using System.Text;

namespace ControlValidator.House.Tests;

/// <summary>The list of what policies may use, as authors read it, is the one that the compiler goes by.</summary>
public sealed class AllowedPage
{
    private const string Intro = """
        # What a policy may use

        Policies are C#, and foreign policies are run without being read. So a policy may use what stands here and nothing else; the
        rest is refused with a code, its place and what there is in its stead ([CV1101](../diagnostics/CV1101.md) to
        [CV1111](../diagnostics/CV1111.md)). Calls that C# adds by itself count as well. What a policy declares itself it may use.

        A member is permitted only if all types of its signature are permitted, too. `A=` may be read and written; `A(Flag has X)` needs a
        constant argument with `X`; `new` are constructors, `this[]` indexers, `operators` also conversions; `*` is every public member
        except `GetHashCode`.

        Not permitted, however harmless its use: `async`, `await`, `lock`, `goto`, `unsafe`, `stackalloc`, `fixed`, `ref struct`, `typeof`,
        `dynamic`, `extern`, events, finalizers, `catch` of everything, own attributes, types that derive from others' types, static members that can
        change, names in other letters than A to Z, and directives other than `#load`, `#nullable`, `#region` and `#pragma warning`.


        """;

    [Test]
    public void The_page_says_what_the_list_says() => GeneratedText.Verify(Render(List()), "docs", "authoring", "allowed.md");

    private static string List()
    {
        var scripting = Assembly.LoadFrom(Path.Combine(TestContext.CurrentContext.TestDirectory, "ControlValidator.Scripting.dll"));
        using var stream = scripting.GetManifestResourceStream("allowed.txt") ?? throw new InvalidOperationException("The list is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Render(string list)
    {
        var page = new StringBuilder(Intro.ReplaceLineEndings("\n"));
        var heading = "";
        var isTable = false;
        foreach (var line in list.Replace("\n    ", " ", StringComparison.Ordinal).Split('\n').Where(l => l.Length > 0 && l[0] is not '#'))
        {
            if (line[0] is '[')
            {
                heading = line.Trim('[', ']');
                isTable = false;
                page.Append(page[^2] is '\n' ? "" : "\n").Append("## ").Append(heading).Append("\n\n");
            }
            else if (line[0] is '>')
            {
                page.Append(line[2..]).Append("\n\n");
            }
            else
            {
                page.Append(isTable ? "" : Head(heading)).Append(Row(heading, line));
                isTable = true;
            }
        }
        return page.ToString();
    }

    private static string Head(string heading) => heading switch
    {
        "Attributes" or "Interfaces to implement" => "",
        "Instead" => "| not | but |\n|---|---|\n",
        _ => "| type | members |\n|---|---|\n",
    };

    private static string Row(string heading, string line) => heading switch
    {
        "Attributes" or "Interfaces to implement" => $"- `{line}`\n",
        "Instead" => line.Split(" = ", 2) is [var what, var sentence] ? $"| `{what}` | {sentence.Replace("|", "\\|", StringComparison.Ordinal)} |\n" : "",
        _ => line.Split(':', 2) is [var type, var members] ? $"| `{type}` | {members.Trim()} |\n" : "",
    };
}
