using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.AllowList;

/// <summary>Goes through the declarations of a policy: their modifiers, the types they name, and the code they hold.</summary>
internal sealed class DeclarationWalk(SemanticModel model, SymbolJudge judge, Refusals refusals, StateWatch state, CancellationToken cancellation)
{
    private readonly BodyWalk bodies = new(model, judge, refusals, state);

    /// <summary>Whether statements outside of methods are code to go through; in a policy they are reported elsewhere.</summary>
    public bool TakesStatements { get; init; }

    public void Walk(CompilationUnitSyntax root)
    {
        foreach (var name in root.Usings.Where(u => u.Alias is not null || u.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)).Select(u => u.NamespaceOrType))
            Type(name);
        foreach (var attribute in root.DescendantNodes().OfType<AttributeSyntax>())
            Attribute(attribute);
        Members(root.Members);
    }

    private void Members(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
            Member(member);
    }

    private void Member(MemberDeclarationSyntax member)
    {
        foreach (var modifier in member.Modifiers)
            Modifier(member, modifier);
        foreach (var type in NamedTypes(member))
            Type(type);
        state.Declare(member);
        switch (member)
        {
            case BaseFieldDeclarationSyntax and not EventFieldDeclarationSyntax:
                foreach (var variable in ((BaseFieldDeclarationSyntax)member).Declaration.Variables)
                    Code(variable.Initializer);
                break;
            case BasePropertyDeclarationSyntax and not EventDeclarationSyntax:
                Property((BasePropertyDeclarationSyntax)member);
                break;
            case BaseMethodDeclarationSyntax method and not DestructorDeclarationSyntax:
                Method(method);
                break;
            case TypeDeclarationSyntax type:
                Bases(type);
                Members(type.Members);
                break;
            case GlobalStatementSyntax statement when TakesStatements:
                Code(statement.Statement);
                break;
            case EnumDeclarationSyntax or DelegateDeclarationSyntax or GlobalStatementSyntax or IncompleteMemberSyntax:
                // Constants and signatures only; statements and fragments are reported elsewhere.
                break;
            default:
                refusals.Construct(member, member switch
                {
                    DestructorDeclarationSyntax => "finalizers",
                    EventFieldDeclarationSyntax or EventDeclarationSyntax => "events",
                    _ => "this kind of declaration",
                });
                break;
        }
    }

    private void Modifier(MemberDeclarationSyntax member, SyntaxToken modifier)
    {
        if (modifier.Kind() is SyntaxKind.UnsafeKeyword or SyntaxKind.ExternKeyword or SyntaxKind.AsyncKeyword or SyntaxKind.FixedKeyword or SyntaxKind.VolatileKeyword
            || (modifier.IsKind(SyntaxKind.RefKeyword) && member is TypeDeclarationSyntax))
        {
            refusals.Construct(modifier, modifier.IsKind(SyntaxKind.RefKeyword) ? "`ref struct`" : $"`{modifier.Text}`");
        }
    }

    /// <summary>The types that a declaration names outside of code.</summary>
    private static IEnumerable<TypeSyntax> NamedTypes(MemberDeclarationSyntax member) => member
        .DescendantNodes(node => node == member || node is not (
            TypeSyntax or BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or AttributeListSyntax
            or BaseListSyntax or MemberDeclarationSyntax or AccessorListSyntax))
        .OfType<TypeSyntax>();

    private void Type(TypeSyntax syntax)
    {
        if (judge.FirstForbidden(model.GetTypeInfo(syntax, cancellation).Type) is { } forbidden)
            refusals.Type(syntax, forbidden);
    }

    private void Method(BaseMethodDeclarationSyntax method)
    {
        bodies.Walk(method, cancellation);
        foreach (var parameter in method.ParameterList.Parameters)
            Code(parameter.Default);
    }

    private void Property(BasePropertyDeclarationSyntax property)
    {
        foreach (var accessor in property.AccessorList?.Accessors ?? [])
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
                bodies.Walk(accessor, cancellation);
        }
        Code((property as PropertyDeclarationSyntax)?.ExpressionBody ?? (property as IndexerDeclarationSyntax)?.ExpressionBody);
        Code((property as PropertyDeclarationSyntax)?.Initializer);
    }

    private void Bases(TypeDeclarationSyntax type)
    {
        foreach (var parameter in type.ParameterList?.Parameters ?? [])
            Code(parameter.Default);
        foreach (var entry in type.BaseList?.Types ?? [])
        {
            if (model.GetTypeInfo(entry.Type, cancellation).Type is not INamedTypeSymbol { TypeKind: not TypeKind.Error } named)
                continue;
            if (judge.IsOwn(named) || named.SpecialType is SpecialType.System_Object || judge.List.IsInterfaceToImplement(named.OriginalDefinition.Key))
                Type(entry.Type);
            else
                refusals.Base(entry, named);
            if (entry is PrimaryConstructorBaseTypeSyntax)
                bodies.Walk(entry, cancellation);
        }
    }

    private void Attribute(AttributeSyntax attribute)
    {
        if (model.GetSymbolInfo(attribute, cancellation).Symbol?.ContainingType is not { } type)
            return;
        if (!judge.List.IsAttribute(type.Key))
            refusals.Attribute(attribute, string.Concat(attribute.Name.DescendantTokens().Select(t => t.Text)));
        foreach (var literal in attribute.DescendantNodes().OfType<TypeOfExpressionSyntax>())
            refusals.Construct(literal, "`typeof`");
    }

    private void Code(SyntaxNode? node)
    {
        if (node is not null)
            bodies.Walk(node, cancellation);
    }
}
