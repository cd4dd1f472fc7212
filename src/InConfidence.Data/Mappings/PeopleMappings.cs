using InConfidence.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InConfidence.Data.Mappings;

internal sealed class SchoolMapping : IEntityTypeConfiguration<SchoolRow>
{
    public void Configure(EntityTypeBuilder<SchoolRow> builder) => builder.ToTable("school").HasKey(row => row.Id);
}

internal sealed class SealedTextMapping : IEntityTypeConfiguration<SealedTextRow>
{
    public void Configure(EntityTypeBuilder<SealedTextRow> builder) => builder.ToTable("sealed_text").HasKey(row => row.Id);
}

internal sealed class PersonMapping : IEntityTypeConfiguration<PersonRow>
{
    public void Configure(EntityTypeBuilder<PersonRow> builder)
    {
        builder.ToTable("person").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.RosterLookup }).IsUnique();
    }
}

internal sealed class PersonRelationMapping : IEntityTypeConfiguration<PersonRelationRow>
{
    public void Configure(EntityTypeBuilder<PersonRelationRow> builder) =>
        builder.ToTable("person_relation").HasKey(row => new { row.School, row.From, row.To, row.Kind });
}

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrantRow>
{
    public void Configure(EntityTypeBuilder<RoleGrantRow> builder)
    {
        builder.ToTable("role_grant").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.Person });
    }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<AccountRow>
{
    public void Configure(EntityTypeBuilder<AccountRow> builder)
    {
        builder.ToTable("account").HasKey(row => row.Id);
        builder.HasIndex(row => new { row.School, row.NameLookup }).IsUnique();
        builder.HasIndex(row => new { row.School, row.Person });
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        builder.ToTable("session").HasKey(row => row.Id);
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.HasIndex(row => row.Account);
    }
}
